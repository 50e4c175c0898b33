"""The native door before a real desk and database."""

from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from tests.dialects.house import Door, a_door


class Native(Door):
    async def create(self, key: str = "", /, **brief: Any) -> dict[str, Any]:
        answer = await self.ask("POST", "/songs", key, json={"prompt": "a trap song", **brief})
        assert answer.status_code == 202, answer.text
        return answer.json()


def a_native_door(url: str, folder: Path) -> AbstractAsyncContextManager[Native]:
    return a_door(url, folder, home="/v1", sort=Native)
