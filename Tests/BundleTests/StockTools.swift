import Foundation
import Testbench
import Testing

/// The programs everybody has.
struct StockTools {
    static let missing: Comment = "tar, sha256sum, sha512sum or ssh-keygen is not installed"
    static let arePresent = ["tar", "sha256sum", "sha512sum", "ssh-keygen"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    }

    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    func write(_ bytes: [UInt8], to name: String) throws { try scratch.write(bytes, to: name) }

    func read(_ name: String) throws -> [UInt8] { try scratch.bytes(of: name) }

    /// Runs a line of shell and tells whether it succeeded, and all that it printed.
    @discardableResult
    func run(_ line: String) throws -> (succeeded: Bool, output: String) {
        let outcome = try Outcome.ofShell("umask 022; \(line)", in: scratch.path)
        return (outcome.succeeded, outcome.output)
    }
}
