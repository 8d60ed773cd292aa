import Foundation
import Testing

/// The real `ssh-keygen`, in a temporary folder of its own that goes when the value does.
final class SSHKeygen {
    static let missing: Comment = "ssh-keygen (Debian: openssh-client) is not installed"
    static let program: URL? = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
        .map { URL(filePath: $0).appending(path: "ssh-keygen") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }

    let folder = FileManager.default.temporaryDirectory.appending(path: "signing-\(UUID())")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Writes a file that only its owner may read, as private keys must be.
    func write(_ text: String, to name: String) throws {
        let path = folder.appending(path: name).path
        let permissions: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        try #require(FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: permissions))
    }

    func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// Runs it and tells whether it succeeded, and what it printed.
    func run(_ arguments: String..., input: [UInt8] = []) throws -> (succeeded: Bool, output: String) {
        try Data(input).write(to: folder.appending(path: "input"))
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["TZ": "UTC", "LC_ALL": "C", "HOME": folder.path]
        process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "input"))
        let output = Pipe()
        process.standardOutput = output
        process.standardError = Pipe()
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus == 0, String(decoding: printed, as: UTF8.self))
    }

    /// Makes a key pair in the files `name` and `name.pub`.
    func makeKey(_ name: String, kind: String, bits: String = "256", passphrase: String = "") throws {
        let made = try run("-q", "-t", kind, "-b", bits, "-N", passphrase, "-C", "a comment", "-f", name)
        try #require(made.succeeded)
    }

    /// Signs with the key in a file and gives the signature's text.
    func sign(_ message: [UInt8], namespace: String, keyFile: String, hash: String = "sha512") throws -> String {
        let signed = try run(
            "-q", "-Y", "sign", "-f", keyFile, "-n", namespace, "-O", "hashalg=\(hash)", input: message)
        try #require(signed.succeeded)
        return signed.output
    }

    /// Whether it accepts the signature as the principal's.
    func verifies(
        _ signature: String, of message: [UInt8], by principal: String, namespace: String, allowedSigners: String,
        at time: String = "20260930120000Z"
    ) throws -> Bool {
        try write(signature, to: "message.sig")
        try write(allowedSigners, to: "allowed_signers")
        return try run(
            "-Y", "verify", "-f", "allowed_signers", "-I", principal, "-n", namespace, "-s", "message.sig",
            "-O", "verify-time=\(time)", input: message
        ).succeeded
    }
}
