"""Runs a program once and says how long it took and how much memory it needed."""

import dataclasses
import os
import resource
import signal
import subprocess
import threading
import time


@dataclasses.dataclass
class Result:
    seconds: float
    memory: int
    """The most memory held at once, in bytes, by the program or one of its children; 0 when that is less than this
    program holds itself, for a process begins with the figure of the one that started it."""
    failure: str | None = None
    processor: float = 0
    """Seconds of all cores together."""


def run(command, patience):
    """`command` is what to start, and the exit codes with which it has done its work."""
    started = time.monotonic()
    process = subprocess.Popen(
        command.arguments, cwd=command.folder, env=command.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        start_new_session=True)
    overdue = threading.Event()

    def stop():
        overdue.set()
        os.killpg(process.pid, signal.SIGKILL)

    alarm = threading.Timer(patience, stop)
    alarm.start()
    try:
        complaint = process.stderr.read().decode(errors="replace").strip()
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:
        stop()
        raise
    finally:
        alarm.cancel()
    process.stderr.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    took = time.monotonic() - started
    failure = None
    if overdue.is_set():
        failure = f"not done after {patience} s"
    elif process.returncode not in command.successes:
        failure = f"failed with {process.returncode}: {complaint[:200]}"
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    memory = usage.ru_maxrss * 1024 if usage.ru_maxrss > own + 1024 else 0
    return Result(took, memory, failure, usage.ru_utime + usage.ru_stime)
