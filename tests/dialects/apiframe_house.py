"""The Apiframe door before a real desk and database."""

from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from tests.dialects.house import Door, a_door

BOUNDARY = "a-boundary"
MP3 = b"ID3 and so on"


class Apiframe(Door):
    async def submit(self, path: str, key: str = "", /, **body: Any) -> str:
        """The id of a new task."""
        answer = await self.ask("POST", path, key, json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()["task_id"]

    async def fetch(self, task: str, key: str = "") -> dict[str, Any]:
        return (await self.ask("POST", "/fetch", key, json={"task_id": task})).json()

    async def upload(self, data: bytes = MP3, name: str = "my tune.mp3") -> Any:
        """A form as browsers write it."""
        head = f'Content-Disposition: form-data; name="audio"; filename="{name}"'
        body = f"--{BOUNDARY}\r\n{head}\r\nContent-Type: audio/mpeg\r\n\r\n".encode()
        return await self.ask(
            "POST",
            "/suno-upload",
            headers={"content-type": f"multipart/form-data; boundary={BOUNDARY}"},
            content=body + data + f"\r\n--{BOUNDARY}--\r\n".encode(),
        )


def an_apiframe_door(url: str, folder: Path, **more: Any) -> AbstractAsyncContextManager[Apiframe]:
    return a_door(url, folder, home="/apiframe", sort=Apiframe, **more)
