"""Readers and writers at one desk at once, and people whose connections are slow."""

import argparse
import asyncio
import json
import random
import secrets
import sys
import time

from .client import begin_draft, desk, encoded, hidden

CHAPTER = "child-sexual-abuse"


async def request(port, method, path, headers, body=b""):
    """One request on a connection of its own; its status and how long it took, in seconds."""
    began = time.monotonic()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        writer.write(f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: {len(body)}\r\n{head}\r\n".encode() + body)
        await writer.drain()
        answer = await reader.read(-1)
        return int(answer[9:12]), time.monotonic() - began, answer
    finally:
        writer.close()


async def reader(port, paths, person, until, times, faults, pause):
    """Somebody who opens pages, and reads a while between them."""
    await asyncio.sleep(random.random() * pause)
    while time.monotonic() < until:
        path = random.choice(paths)
        status, taken, _ = await request(port, "GET", path, person.headers(None) if path.startswith("/desk") else {})
        times.append(taken)
        if status != 200:
            faults.append(f"{path} is answered {status}")
        await asyncio.sleep(random.uniform(0.5, 1.5) * pause)


async def writer(port, person, place, name, begin, until, times, faults, saved, pause):
    """Somebody whose words are saved while they write, and who comments on a proposal every other time."""
    await asyncio.sleep(begin)
    page = await asyncio.to_thread(person.get, f"{place}/place?act=replace&place=1")
    fields = {field: hidden(page[2], field) for field in ["version", "seen", "place", "count"]}
    turn = 0
    while time.monotonic() < until:
        turn += 1
        if turn % 2:
            words = f"Words {turn} of {name}."
            sent = fields | {"act": "write", "then": "stay", "words": words}
            path = f"{place}/place"
        else:
            words, path = f"Comment {turn} of {name}: {secrets.token_hex(8)}", person.comments
            sent = {"paragraph": person.paragraph, "quotation": "", "words": words}
        sent |= {"token": person.token, "key": secrets.token_hex(16)}
        status, taken, answer = await request(port, "POST", path, person.headers(sent), encoded(sent))
        times.append(taken)
        if status not in (200, 303):
            faults.append(f"{path} is answered {status}: {answer[-300:]}")
        elif turn % 2:
            text = answer.decode()
            fields = {field: hidden(text, field) for field in fields}
            saved["drafts"][name] = (place, words)
        else:
            saved["comments"].append(words)
        await asyncio.sleep(random.uniform(0.5, 1.5) * pause)


async def opener(port, person, name, begin, until, times, faults, saved, pause):
    """Somebody who records acts: each a commit of the record, on the disk before it is answered.

    They pause an eighth as long as the others, so that there are hundreds of acts, and their 99th percentile is not the slowest.
    """
    await asyncio.sleep(begin)
    turn = 0
    while time.monotonic() < until:
        turn += 1
        release = f"{name}-{turn}"
        sent = {"release": release, "kind": "off-cycle", "publication": "2031-01-01", "in-force": "2031-01-01", "token": person.token, "key": secrets.token_hex(16)}
        status, taken, answer = await request(port, "POST", "/desk/releases", person.headers(sent), encoded(sent))
        times.append(taken)
        if status == 303:
            saved["releases"].append(release)
        else:
            faults.append(f"/desk/releases is answered {status}: {answer[-300:]}")
        await asyncio.sleep(random.uniform(0.5, 1.5) * pause / 8)


async def drip(port, until, standing):
    """A connection that sends a byte of its request now and then, and never ends it."""
    while time.monotonic() < until:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(1)
            continue
        standing[0] += 1
        standing[1] = max(standing[1], standing[0])
        try:
            writer.write(b"GET / HTTP/1.1\r\nX-Slow: ")
            while time.monotonic() < until:
                writer.write(b"a")
                await writer.drain()
                await asyncio.sleep(5)
        except OSError:
            pass
        finally:
            standing[0] -= 1
            writer.close()


def figures(name, times):
    times = sorted(times)

    def at(share):
        return times[min(len(times) - 1, int(len(times) * share))] * 1000

    print(f"{name:<28}{len(times):>8}{at(0.5):>9.1f}{at(0.99):>9.1f}{times[-1] * 1000:>9.1f}" if times else f"{name:<28}{0:>8}")


async def measure(made, people, arguments):
    port, faults = made.port, []
    saved = {"drafts": {}, "comments": [], "releases": []}
    coordinator = people[0]
    pages = ["/", f"/{CHAPTER}/", "/releases.html", "/desk/proposals", f"/desk/proposals/{coordinator.proposal}", "/desk", "/desk/records/proposals"]
    print(f"{'milliseconds':<28}{'asked':>8}{'median':>9}{'p99':>9}{'worst':>9}")
    for path in pages:
        await request(port, "GET", path, coordinator.headers(None))

    reading, saving, acting = [], [], []
    until = time.monotonic() + arguments.seconds
    work = [reader(port, pages, people[n % len(people)], until, reading, faults, arguments.pause) for n in range(arguments.readers)]
    for n in range(arguments.writers):
        begin = 0 if arguments.together else random.random() * arguments.pause
        if n % 4 == 3:
            work.append(opener(port, coordinator, f"load-{n}", begin, until, acting, faults, saved, arguments.pause))
        else:
            work.append(writer(port, people[n % len(people)], people[n % len(people)].places[n // len(people)], f"writer-{n}", begin, until, saving, faults, saved, arguments.pause))
    await asyncio.gather(*work)
    figures(f"{arguments.readers} readers", reading)
    figures("drafts and comments", saving)
    figures("acts on the record", acting)

    if arguments.slow:
        slow_reading, standing = [], [0, 0]
        until = time.monotonic() + arguments.seconds
        slow = [asyncio.create_task(drip(port, until, standing)) for _ in range(arguments.slow)]
        await asyncio.sleep(min(5, arguments.seconds / 3))
        await asyncio.gather(*[reader(port, pages, people[n % len(people)], until, slow_reading, faults, arguments.pause) for n in range(arguments.readers // 4)])
        await asyncio.gather(*slow)
        figures(f"beside {standing[1]} slow", slow_reading)
    return saved, faults


def lost(made, people, saved):
    """What was answered as saved and is not there."""
    missing = []
    for place, words in saved["drafts"].values():
        if words not in people[0].get(place)[2]:
            missing.append(words)
    page = people[0].get(f"/desk/proposals/{people[0].proposal}")[2]
    missing += [words for words in saved["comments"] if page.count(words) != 1]
    known = {release["name"] for release in json.loads(made.run("release", "list", "--format", "json"))}
    return missing + [release for release in saved["releases"] if release not in known]


def main():
    parser = argparse.ArgumentParser(prog="Tools/benchmark/desk")
    parser.add_argument("rubric")
    parser.add_argument("manual")
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--writers", type=int, default=20)
    parser.add_argument("--slow", type=int, default=2_000)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--pause", type=float, default=4)
    parser.add_argument("--together", action="store_true")
    arguments = parser.parse_args()
    with desk(arguments.rubric, arguments.manual) as made:
        people = [made.enrol(member) for member in ["coordinator", "author", "police-1", "chair", "health-2"]]
        author = people[1]
        place = begin_draft(author, CHAPTER)
        page = author.get(f"{place}/place?act=replace&place=1")[2]
        fields = {field: hidden(page, field) for field in ["version", "seen", "place", "count"]}
        author.post(f"{place}/place", fields | {"act": "write", "words": "A paragraph that is talked about."})
        _, headers, answer = author.post(f"{place.split('/chapters')[0]}/submit", {"title": "Load", "note": "Load.", "impact": "editorial"})
        if "Location" not in headers:
            raise RuntimeError(f"no proposal can be made: {answer[:600]}")
        proposal = headers["Location"].rsplit("/", 1)[1]
        paragraph = hidden(author.get(f"/desk/proposals/{proposal}")[2], "paragraph")
        for n, person in enumerate(people):
            person.proposal, person.paragraph, person.comments = proposal, paragraph, f"/desk/proposals/{proposal}/comments"
            person.places = [begin_draft(person, CHAPTER) for _ in range(-(-arguments.writers // len(people)))]
        saved, faults = asyncio.run(measure(made, people, arguments))
        gone = lost(made, people, saved)
        count = len(saved["drafts"]) + len(saved["comments"]) + len(saved["releases"])
        print(f"{count} things answered as saved, {len(gone)} of them not there; {len(faults)} requests refused")
        for words in (gone + faults)[:10]:
            print(f"  {words}", file=sys.stderr)
        made.stop()
    return 1 if gone or faults else 0


if __name__ == "__main__":
    sys.exit(main())
