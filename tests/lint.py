#!/usr/bin/env python3
"""Reads the program's sources with clang-tidy and clazy, two files at a time, and prints what they find.

    lint.py BUILD    BUILD has compile_commands.json of clang (preset "tidy")

A file that was found clean is not read again until it, a header of ours that it includes, its compile command or a
rule changes: reading all takes an hour on two cores, reading a day's work some minutes. Remembered in
BUILD/read. Exit 0: nothing found; 1: findings (each once, however many files include the header).
"""

import concurrent.futures
import functools
import hashlib
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# clang 14 cannot read what this file includes (qpdf/JSON.hh) as C++20.
LEFT_OUT = {"models/brief/pdf_finish.cpp"}
CLAZY = "--checks=level0,level1,no-non-pod-global-static"
FINDING = re.compile(r": (warning|error): ")


@functools.lru_cache(maxsize=None)
def own_includes(path):
    """The headers of ours that a file names itself."""
    found = []
    for name in re.findall(r'^\s*#\s*include\s+"([^"]+)"', path.read_text(encoding="utf-8"), re.MULTILINE):
        for folder in (ROOT, ROOT / "models", path.parent):
            if (folder / name).is_file():
                found.append((folder / name).resolve())
                break
    return found


def with_includes(path):
    """A file and every header of ours that it reads, in a stable order."""
    seen, ahead = set(), [path]
    while ahead:
        file = ahead.pop()
        if file not in seen:
            seen.add(file)
            ahead += own_includes(file)
    return sorted(seen)


def mark_of(path, command, rules):
    """Changes with everything a reading depends on."""
    digest = hashlib.sha256(rules)
    digest.update(command.encode())
    for file in with_includes(path):
        digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def findings_of(path, build):
    found, failed = [], False
    for tool in (["clang-tidy", "-quiet", "-p", build, path], ["clazy-standalone", "-p", build, CLAZY, path]):
        done = subprocess.run([str(part) for part in tool], capture_output=True, text=True, check=False)
        lines = [line for line in (done.stdout + done.stderr).splitlines() if FINDING.search(line)]
        found += lines
        failed = failed or (done.returncode != 0 and not lines)
    return found + ([f"{path}: error: a tool failed without saying why"] if failed else [])


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    read = build / "read"
    read.mkdir(exist_ok=True)
    rules = (ROOT / ".clang-tidy").read_bytes() + CLAZY.encode()
    for tool in ("clang-tidy", "clazy-standalone"):
        rules += subprocess.run([tool, "--version"], capture_output=True, check=True).stdout
    waiting = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = pathlib.Path(entry["file"]).resolve()
        name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else ""
        if re.match(r"(app|models|ui)/", name) and name not in LEFT_OUT:
            mark = read / mark_of(path, entry["command"], rules)
            if not mark.exists():
                waiting[path] = mark
    shown, count = set(), 0
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        readings = {pool.submit(findings_of, path, build): path for path in waiting}
        for reading in concurrent.futures.as_completed(readings):
            found, path, count = reading.result(), readings[reading], count + 1
            print(f"\r{count} of {len(waiting)} files", end="", file=sys.stderr, flush=True)
            for line in found:
                if line not in shown:
                    print(line, flush=True)
                shown.add(line)
            if not found:
                waiting[path].touch()
    if waiting:
        print(file=sys.stderr)
    return 1 if shown else 0


if __name__ == "__main__":
    sys.exit(main())
