"""nginx for a built site, with the example configuration the project gives."""

import contextlib
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

EXAMPLE = pathlib.Path(__file__).resolve().parents[1] / "hosting/nginx.conf"


@contextlib.contextmanager
def served_by_nginx(folder):
    """The address on this machine of the site in a folder, for as long as the block lasts."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not program:
        sys.exit("nginx is not here: apt-get install nginx-light")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as scratch:
        configuration = pathlib.Path(scratch) / "nginx.conf"
        configuration.write_text(_configuration(pathlib.Path(folder).resolve(), port, scratch), "utf-8")
        server = subprocess.Popen([program, "-c", configuration, "-e", "stderr"], stdout=subprocess.DEVNULL)
        try:
            _wait(port, server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()


def _configuration(folder, port, scratch):
    site = EXAMPLE.read_text("utf-8").replace("listen 443 ssl;", f"listen 127.0.0.1:{port};").replace("root /srv/manual;", f'root "{folder}";')
    site = re.sub(r" *ssl_certificate.*\n", "", site)
    paths = "".join(f"{kind}_temp_path {scratch}/{kind};\n" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    return f"""daemon off;
user root;
worker_processes 1;
pid {scratch}/pid;
error_log stderr crit;
events {{}}
http {{
include /etc/nginx/mime.types;
access_log off;
{paths}{site}}}
"""


def _wait(port, server):
    for _ in range(200):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        if server.poll() is not None:
            break
        time.sleep(0.02)
    sys.exit("nginx did not start")
