import ArgumentParser
import Editorial
import FoundationEssentials
import Glibc
import Manuals
import Office

/// What the program says, and how it ends.
enum Terminal {
    /// An answer, to standard output.
    static func say(_ text: String) {
        print(text)
    }

    /// An answer as JSON: sorted keys, two-space indentation, one document.
    static func say(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Bytes as they are, to standard output.
    static func write(_ bytes: [UInt8]) {
        put(bytes, to: STDOUT_FILENO)
    }

    /// A remark, to standard error.
    static func remark(_ text: String) {
        put(text + "\n")
    }

    /// Progress, to standard error and only to a terminal.
    static func progress(_ text: String) {
        if isatty(STDERR_FILENO) == 1 { put("\u{1B}[2K\r\(text)") }
    }

    /// Everything on standard input, at most `limit` bytes of it.
    static func input(limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count < limit {
            let count = piece.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        return bytes
    }

    /// Runs a command's work; an error becomes its clear line and its exit code.
    static func answer(_ work: () throws -> Void) throws {
        do { try work() } catch let error as OfficeError { throw end(with: error) }
    }

    /// As `answer`, for work that waits for other programs.
    static func answer(_ work: () async throws -> Void) async throws {
        do { try await work() } catch let error as OfficeError { throw end(with: error) }
    }

    /// Says why an act was not performed, and gives the exit code for it.
    static func end(with error: OfficeError) -> ExitCode {
        switch error {
        case .diagnostics(let diagnostics):
            for diagnostic in diagnostics { remark(diagnostic.description) }
            return ExitCode(1)
        case .refusal(let refusal, let details):
            remark("rubric: refused: \(refusal.message)")
            for detail in details { remark("  \(detail)") }
            remark("  \(refusal.remedy)")
            return ExitCode(1)
        case .unreadable(let message):
            remark("rubric: \(message)")
            return ExitCode(64)
        case .fault(let message):
            remark("rubric: fault: \(message)")
            return ExitCode(70)
        }
    }

    /// Keeps a value until the process ends and all its memory goes at once: taking a whole manual apart, paragraph by
    /// paragraph, makes whoever waits for the end wait longer.
    static func keepToTheEnd<Value>(_ value: Value) {
        _ = Unmanaged.passRetained(Kept(value))
    }

    private final class Kept<Value> {
        private let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private static func put(_ text: String) {
        put(Array(text.utf8), to: STDERR_FILENO)
    }

    private static func put(_ bytes: [UInt8], to descriptor: Int32) {
        fflush(nil)
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}
