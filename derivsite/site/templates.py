"""The compiled templates of the theme: to compile them takes as long as ten pages made of them."""

from importlib.metadata import version

from jinja2.bccache import Bucket, BytecodeCache

from derivsite.kept.store import Store


class Templates(BytecodeCache):
    """Keeps compiled templates in a store, which answers only with what it was given."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._versions = (version("jinja2"), version("mkdocs"))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill `bucket` with what was kept for the text of its template."""
        if code := self._store.get(self._key(bucket)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the compiled template in `bucket`."""
        self._store.put(self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> str:
        return self._store.key("template", *self._versions, bucket.key, bucket.checksum)
