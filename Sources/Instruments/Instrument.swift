import Subprocess

/// A program that was found, with its version.
struct Instrument: Sendable {
    let name: String
    let version: String
    private let executable: Executable

    /// Finds a program by its name in `PATH`, and asks it for its version.
    init(_ name: String) async throws(InstrumentError) {
        self.name = name
        executable = .name(name)
        let answer = try await Self.run(executable, name, ["--version"], [])
        version = String(String(decoding: answer, as: UTF8.self).prefix { $0 != "\n" })
    }

    /// A program by its name in `PATH`, which is not asked for its version.
    init(unasked name: String) {
        self.name = name
        version = ""
        executable = .name(name)
    }

    /// Gives the program its input, and returns what it writes. One that reads only a part of it is no error: it says
    /// by its status whether it had enough.
    func run(_ arguments: [String], input: [UInt8]) async throws(InstrumentError) -> [UInt8] {
        try await Self.run(executable, name, arguments, input)
    }

    /// More than any document; a program that writes more has lost its way.
    private static let limit = 256 << 20

    private static func run(
        _ executable: Executable, _ name: String, _ arguments: [String], _ input: [UInt8]
    ) async throws(InstrumentError) -> [UInt8] {
        do {
            let file = try InputFile(input)
            let result = try await Subprocess.run(
                executable, arguments: Arguments(arguments), input: .fileDescriptor(file.descriptor, closeAfterSpawningProcess: false), output: .bytes(limit: limit), error: .string(limit: 1 << 16))
            guard result.terminationStatus.isSuccess else {
                throw InstrumentError.failed(program: name, words: sentence(result.standardError))
            }
            return result.standardOutput
        } catch let error as InstrumentError {
            throw error
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw .missing(program: name)
        } catch {
            throw .failed(program: name, words: "\(error)")
        }
    }

    /// What a program complained about, as one line.
    private static func sentence(_ complaint: String) -> String {
        let words = complaint.split(whereSeparator: \.isNewline).joined(separator: " ")
        return words.isEmpty ? "it gave no reason." : String(words.prefix(500))
    }
}
