import Foundation

/// What a program printed, both streams together, and how it ended.
struct Outcome {
    let status: Int32
    let output: String

    /// Runs a program with none of the user's git configuration in sight.
    ///
    /// What goes in and comes out passes through files: the end of a pipe waits for every process that inherited it.
    static func of(_ arguments: [String], in folder: String, input: String? = nil) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = [
            "PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "C", "GIT_COMMITTER_EMAIL": "c@example.org",
        ]
        let streams = try Scratch()
        try streams.write(input ?? "", to: "input")
        try streams.write("", to: "output")
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.path("output")))
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: streams.path("input")))
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: try streams.text(of: "output"))
    }
}

extension Scratch {
    /// What stock git prints, run in this folder; throws when it fails.
    @discardableResult
    func git(_ arguments: String..., input: String? = nil) throws -> String {
        let outcome = try Outcome.of(["git", "-c", "core.quotePath=false"] + arguments, in: path, input: input)
        guard outcome.status == 0 else { throw ProgramFailed(arguments: arguments, output: outcome.output) }
        return outcome.output.trimmingCharacters(in: .newlines)
    }
}

struct ProgramFailed: Error {
    let arguments: [String]
    let output: String
}
