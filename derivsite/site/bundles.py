"""The site's own scripts and styles: small files in docs/assets, one file each on the site.

A folder of scripts becomes one classic script, which works from disk and costs one request. Its
files share one scope: functions are in reach of each other, whichever comes first. `start.js` comes
last. `TEXTS` holds what the interface says: those groups of it that the script names.
"""

import json
import re
from pathlib import Path

from derivsite.texts import texts

STYLES = "assets/style.css"

# What a browser need not fetch: indentation and comments. No text of ours spans lines or holds one.
_MARGINS = re.compile(r"^[ \t]*(//.*)?\n?|(?<=[;{,]) //.*", re.MULTILINE)
_OF_STYLES = re.compile(r"/\*.*?\*/\n?|^[ \t]+", re.DOTALL | re.MULTILINE)
_GROUP = re.compile(r"\bTEXTS\.(\w+)")


def bundles(docs: Path) -> dict[str, str]:
    """Return the content of each bundle, by its address on the site."""
    folders = sorted({path.parent for path in (docs / "assets" / "scripts").glob("*/*.js")})
    styles = sorted((docs / "assets" / "styles").glob("*.css"))
    made = {f"assets/{folder.name}.js": script(folder) for folder in folders}
    if styles:
        rules = "".join(path.read_text(encoding="utf-8") for path in styles)
        made[STYLES] = _OF_STYLES.sub("", rules)
    return made


def script(folder: Path) -> str:
    """Return the files of `folder` as one script."""
    files = sorted(folder.glob("*.js"), key=lambda path: (path.name == "start.js", path.name))
    code = "\n".join(_MARGINS.sub("", path.read_text(encoding="utf-8")) for path in files)
    groups = set(_GROUP.findall(code))
    used = {name: group for name, group in texts().items() if name in groups}
    words = json.dumps(used, ensure_ascii=False, separators=(",", ":"))
    prologue = f"const TEXTS = {words};\n" if used else ""
    return f'"use strict";\n(() => {{\n{prologue}{code}}})();\n'
