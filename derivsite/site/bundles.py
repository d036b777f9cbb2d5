"""The site's own scripts and styles: small files in docs/assets, one file each on the site.

A folder of scripts becomes one classic script, which works from disk and costs one request. Its
files share one scope: functions are in reach of each other, whichever comes first. `start.js` comes
last. `TEXTS` holds what the interface says, those
groups of it that the script names.
"""

import json
import re
from pathlib import Path

from derivsite.texts import texts

ASSETS = Path("docs/assets")


def bundles() -> dict[str, str]:
    """Return the content of each bundle by its address on the site."""
    scripts = sorted(folder for folder in (ASSETS / "scripts").glob("*") if folder.is_dir())
    styles = sorted((ASSETS / "styles").glob("*.css"))
    return {f"assets/{folder.name}.js": script(folder) for folder in scripts} | {
        "assets/style.css": "".join(path.read_text(encoding="utf-8") for path in styles)
    }


def script(folder: Path) -> str:
    """Return the files of `folder` as one script."""
    files = sorted(folder.glob("*.js"), key=lambda path: (path.name == "start.js", path.name))
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    groups = set(re.findall(r"TEXTS\.(\w+)", code))
    used = {name: group for name, group in texts().items() if name in groups}
    words = json.dumps(used, ensure_ascii=False, separators=(",", ":"))
    prologue = f"const TEXTS = {words};\n" if used else ""
    return f'"use strict";\n(() => {{\n{prologue}{code}}})();\n'
