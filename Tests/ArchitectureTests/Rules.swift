/// The rules of the architecture, each a function from files to breaches.
enum Rules {
    /// Each target imports only what its row of the table allows.
    static func imports(of files: [SourceFile]) -> [Breach] {
        files.flatMap { file -> [Breach] in
            guard let target = file.target, let row = Architecture.rows.first(where: { $0.target == target }) else { return [] }
            let allowed = row.imports.union(Architecture.everywhere)
            return file.imports.filter { !allowed.contains($0.module) }.map { found in
                let remedy = found.module == "Foundation" ? "; import FoundationEssentials where something of it is needed" : ""
                return Breach(file.path, line: found.line, "\(target) may not import \(found.module)\(remedy)")
            }
        }
    }

    /// Every folder of `Sources` is a row of the table.
    static func targetsKnown(in files: [SourceFile]) -> [Breach] {
        let known = Set(Architecture.rows.map(\.target))
        return Set(files.compactMap(\.target)).subtracting(known).sorted().map { target in
            Breach("Sources/\(target)", "is not in the table of targets")
        }
    }

    /// Nothing ends the program or silences an error.
    static func banned(in files: [SourceFile]) -> [Breach] {
        files.flatMap { file in breaches(of: Architecture.banned, in: file) + forcedUnwraps(in: file) }
    }

    /// Nothing is left to do.
    static func unfinished(in files: [SourceFile]) -> [Breach] {
        files.flatMap { file in
            file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
                ["TODO", "FIXME", "XXX"].filter { line.contains($0) }.map { Breach(file.path, line: number + 1, "\($0): do it") }
            }
        }
    }

    /// Nothing is promised to the compiler that it does not check.
    static func unchecked(in files: [SourceFile]) -> [Breach] {
        files.flatMap { breaches(of: Architecture.unchecked, in: $0) }
    }

    /// Only the console prints.
    static func printing(in files: [SourceFile]) -> [Breach] {
        files.filter { $0.target != Architecture.printing }.flatMap { file in
            ["print", "debugPrint", "dump", "puts", "printf"].flatMap { word in
                file.code.lines(of: "\(word)(").map { Breach(file.path, line: $0, "\(word)() outside \(Architecture.printing)") }
            }
        }
    }

    /// Only the targets at the edge wait.
    static func waiting(in files: [SourceFile]) -> [Breach] {
        files.filter { file in file.target.map { !Architecture.waiting.contains($0) } ?? false }.flatMap { file in
            let waits = ["async", "await"].flatMap { word in file.code.lines(of: word).map { (word: word, line: $0) } }
            let actors = actorLines(in: file.code).map { (word: "actor", line: $0) }
            return (waits + actors).map { Breach(file.path, line: $0.line, "“\($0.word)” outside the targets that may wait") }
        }
    }

    /// Where actors are declared. The word alone is anybody's: an act has an actor.
    private static func actorLines(in code: SwiftCode) -> [Int] {
        zip(code.tokens, code.tokens.dropFirst()).compactMap { word, name in
            word.text == "actor" && !name.isAttached && (name.text.first?.isUppercase ?? false) ? word.line : nil
        }
    }

    /// The demo performs the office's acts, and writes nothing of its own.
    static func demo(in files: [SourceFile]) -> [Breach] {
        files.filter { $0.target != nil && $0.name.contains("Demo") }.flatMap { file in
            file.code.tokens.filter { Architecture.writers.contains($0.text) }.map { token in
                Breach(file.path, line: token.line, "the demo may not use “\(token.text)”; perform an act of the office")
            }
        }
    }

    /// Each target opens with a comment: what lives here, what may not, how data comes in and leaves.
    static func openings(of files: [SourceFile]) -> [Breach] {
        let targets = Set(files.compactMap(\.target)).sorted()
        return targets.compactMap { target in
            let names = ["Sources/\(target)/\(target).swift", "Sources/\(target)/shim.h", "Sources/\(target)/main.swift"]
            let opening = files.first { file in names.contains { file.path.lowercased() == $0.lowercased() } }
            guard let opening else { return Breach("Sources/\(target)", "has no \(target).swift that opens it") }
            let shortest = opening.name.hasSuffix(".h") || target == "rubric" ? 1 : Architecture.shortestOpening
            guard opening.openingCommentLines < shortest else { return nil }
            return Breach(opening.path, line: 1, "the comment that opens a target has at least \(shortest) lines")
        }
    }

    /// No file is longer than a reader can hold in mind.
    static func lengths(of files: [SourceFile]) -> [Breach] {
        files.filter { $0.lineCount > Architecture.longestFile }.map { file in
            Breach(file.path, "has \(file.lineCount) lines; \(Architecture.longestFile) are the limit")
        }
    }

    /// At the top stands what belongs there, and what git ignores.
    static func top(_ names: [String], ignored: String) -> [Breach] {
        let patterns = Set(
            ignored.split(separator: "\n").map { line in String(line.drop { $0 == "/" }.prefix { $0 != "/" }) })
        return names.filter { name in
            !Architecture.top.contains(name) && !name.hasPrefix(".") && !patterns.contains(name)
        }.map { Breach($0, "does not belong at the top of the project") }
    }

    private static func breaches(of list: [(spelling: String, instead: String)], in file: SourceFile) -> [Breach] {
        list.flatMap { item in
            file.code.lines(of: item.spelling).map { line in
                Breach(file.path, line: line, "“\(item.spelling)”: \(item.instead)")
            }
        }
    }

    /// A `!` that directly follows a name, a closing bracket or a string.
    private static func forcedUnwraps(in file: SourceFile) -> [Breach] {
        let tokens = file.code.tokens
        return tokens.indices.dropFirst().filter { place in
            guard tokens[place].text == "!", tokens[place].isAttached else { return false }
            if place + 1 < tokens.count, tokens[place + 1].text == "=", tokens[place + 1].isAttached { return false }
            let before = tokens[place - 1].text
            return before == ")" || before == "]" || before == "}" || before == "\"" || before == "?"
                || (before.first.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false) && before != "try" && before != "as"
        }.map { Breach(file.path, line: tokens[$0].line, "a forced unwrap: say what happens when there is nothing") }
    }
}
