"""JSON, as people read it and programs compare it: indented, UTF-8, the same bytes for the same content."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def write(content: Mapping[str, Any], path: Path) -> None:
    """Write `content` to `path`. Raises OSError."""
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
