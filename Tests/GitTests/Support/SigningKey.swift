import Testbench

/// A key of OpenSSH's own tools, known to stock git as the chair's.
struct SigningKey {
    private let scratch: Scratch

    init(in scratch: Scratch) throws {
        self.scratch = scratch
        try run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "chair", "-f", "key"])
        try scratch.write("chair namespaces=\"git\" \(try scratch.text(of: "key.pub"))", to: "signers")
    }

    /// The armoured signature of some bytes in git's namespace.
    func sign(_ payload: [UInt8]) throws -> String {
        try scratch.write(String(decoding: payload, as: UTF8.self), to: "payload")
        try? scratch.remove("payload.sig")
        try run(["ssh-keygen", "-q", "-Y", "sign", "-f", "key", "-n", "git", "payload"])
        return try scratch.text(of: "payload.sig")
    }

    /// What stock git says of a signature: `verify-tag` or `verify-commit`, and what to verify.
    func verify(_ command: String, _ name: String) throws -> Outcome {
        let settings = ["-c", "gpg.format=ssh", "-c", "gpg.ssh.allowedSignersFile=signers"]
        return try Outcome.of(["git"] + settings + [command, name], in: scratch.path)
    }

    private func run(_ arguments: [String]) throws {
        let outcome = try Outcome.of(arguments, in: scratch.path)
        guard outcome.status == 0 else { throw ProgramFailed(arguments: arguments, output: outcome.output) }
    }
}
