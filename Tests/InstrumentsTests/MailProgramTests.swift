import Instruments
import Testbench
import Testing

@Suite("A message is handed to a program")
struct MailProgramTests {
    /// More than a pipe holds.
    private let message = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)

    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// A program of these lines of shell.
    private func program(_ lines: String) throws -> String {
        try scratch.write(Array("#!/bin/sh\n\(lines)\n".utf8), to: "program", mode: 0o700)
        return scratch.path("program")
    }

    @Test("whole, byte by byte")
    func whole() async throws {
        let path = try program("cat > \"$0.taken\"")
        try await MailProgram(path).send(message)
        #expect(try scratch.bytes(of: "program.taken") == message)
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
