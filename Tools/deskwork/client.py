"""People at the desk, as a browser's requests."""

import collections
import contextlib
import http.client
import pathlib
import re
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.parse

PASSPHRASE = "seven quiet herons wade"

# A file, as the value of a field of a form.
File = collections.namedtuple("File", ["name", "data"])
Answer = collections.namedtuple("Answer", ["status", "headers", "page"])


class Person:
    """Somebody with a connection of their own, signed in or not."""

    def __init__(self, port):
        self.port = port
        self.cookie = None
        self.token = None

    def ask(self, method, path, fields=None, timeout=60):
        """An answer. Nothing is followed."""
        return self.exchange(method, path, encoded(fields), self.headers(fields), timeout)

    def exchange(self, method, path, body, headers, timeout=60):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, body=body, headers=headers)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read().decode())
        finally:
            connection.close()

    def headers(self, fields):
        headers = {"X-Forwarded-For": f"10.{secrets.randbelow(256)}.{secrets.randbelow(256)}.{secrets.randbelow(256)}"}
        if self.cookie:
            headers["Cookie"] = self.cookie
        if fields is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
        return headers

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, fields, key=None):
        """Sends a form under a key of its own, or under one that was used."""
        fields = fields | {"key": key or secrets.token_hex(16)} | ({"token": self.token} if self.token else {})
        if not any(isinstance(value, File) for value in fields.values()):
            return self.ask("POST", path, fields)
        mark = secrets.token_hex(16)
        return self.exchange("POST", path, parted(fields, mark), self.headers(fields) | {"Content-Type": f"multipart/form-data; boundary={mark}"})

    def sign_in(self, member, passphrase=PASSPHRASE):
        status, headers, _ = self.post("/desk/sign-in", {"member": member, "passphrase": passphrase})
        if status != 303:
            raise RuntimeError(f"{member} cannot sign in: {status}")
        self.cookie = headers["Set-Cookie"].split(";")[0]
        self.token = hidden(self.get("/desk")[2], "token")
        return self


def encoded(fields):
    return None if fields is None else urllib.parse.urlencode(fields).encode()


def parted(fields, mark):
    """A form with files: its parts, with a mark between them."""
    body = b""
    for name, value in fields.items():
        head, data = f'form-data; name="{name}"', value
        if isinstance(value, File):
            head, data = f'{head}; filename="{value.name.replace(chr(34), "%22")}"\r\nContent-Type: application/octet-stream', value.data
        body += f"--{mark}\r\nContent-Disposition: {head}\r\n\r\n".encode() + (data if isinstance(data, bytes) else data.encode()) + b"\r\n"
    return body + f"--{mark}--\r\n".encode()


def hidden(page, name):
    """The value of a hidden field of a page."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    if not found:
        raise RuntimeError(f"the page has no field {name}")
    return found[1]


class Desk:
    """A copy of a manual with the desk that serves it."""

    def __init__(self, rubric, manual, folder):
        self.rubric, self.folder = rubric, pathlib.Path(folder)
        self.manual = self.folder / "manual"
        shutil.copytree(manual, self.manual, symlinks=True)
        self.process = None
        self.port = None

    def run(self, *arguments):
        done = subprocess.run([self.rubric, *arguments, "--manual", self.manual], capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"rubric {' '.join(arguments)}: {done.stderr.strip()}")
        return done.stdout.strip()

    def start(self):
        """Serves on a free port; returns how long it took until the desk answered, in seconds."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        began = time.monotonic()
        self.process = subprocess.Popen(
            [self.rubric, "serve", "--port", str(self.port), "--manual", self.manual], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while time.monotonic() - began < 60:
            with contextlib.suppress(OSError, http.client.HTTPException):
                if Person(self.port).get("/health")[0] == 200:
                    return time.monotonic() - began
            if self.process.poll() is not None:
                raise RuntimeError(f"the desk ended with {self.process.returncode}")
            time.sleep(0.02)
        raise RuntimeError("the desk does not answer")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)

    def enrol(self, member, name=None, is_administrator=False):
        """Makes an account and has its owner enrol and sign in."""
        code = self.run("account", "add", member, *(["--name", name] if name else []), *(["--administrator"] if is_administrator else []))
        status, _, page = Person(self.port).post("/desk/enrol", {"code": code, "passphrase": PASSPHRASE, "again": PASSPHRASE})
        if status != 200:
            raise RuntimeError(f"{member} cannot enrol: {page}")
        return Person(self.port).sign_in(member)


@contextlib.contextmanager
def desk(rubric, manual):
    """A desk that is running, over a copy that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="rubric-desk-") as folder:
        made = Desk(rubric, manual, folder)
        made.start()
        try:
            yield made
        finally:
            if made.process.poll() is None:
                made.kill()


def begin_draft(person, chapter):
    """Begins a draft; the address of its chapter."""
    status, headers, page = person.post("/desk/drafts", {"source": "chapter", "chapter": chapter})
    if status != 303:
        raise RuntimeError(f"no draft can be begun: {page[:300]}")
    return f"{headers['Location']}/chapters/{chapter}"
