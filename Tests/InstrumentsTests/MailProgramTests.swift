import Foundation
import Testing

import Instruments

@Suite("A message is handed to a program")
final class MailProgramTests {
    /// More than a pipe holds.
    private let message = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)

    private let folder = "\(NSTemporaryDirectory())rubric-mail-\(UUID().uuidString)"

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A program of these lines of shell.
    private func program(_ lines: String) throws -> String {
        let path = "\(folder)/\(UUID().uuidString)"
        try "#!/bin/sh\n\(lines)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        return path
    }

    @Test("whole, byte by byte")
    func whole() async throws {
        let path = try program("cat > \"$0.taken\"")
        try await MailProgram(path).send(message)
        #expect(try Data(contentsOf: URL(filePath: "\(path).taken")) == Data(message))
    }

    @Test("which says no in its own words")
    func refused() async throws {
        let path = try program("cat > /dev/null; echo 'no such mailbox' >&2; exit 67")
        await #expect(throws: InstrumentError.failed(program: "env", words: "no such mailbox")) { try await MailProgram(path).send(message) }
    }

    @Test("which may end before it has read all: it says itself whether it has taken the message")
    func hasty() async throws {
        try await MailProgram(program("exit 0")).send(message)
        await #expect(throws: InstrumentError.self) { try await MailProgram(program("exit 1")).send(message) }
    }
}
