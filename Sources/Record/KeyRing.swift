import Digests
public import Editorial
import Git
public import Manuals
public import Signing

/// The private keys this machine keeps, one file a person, mode 0600, in `<gitdir>/rubric/keys`.
///
/// A key kept here is held for its member by the server: what it signs is attested by the server.
public struct KeyRing: Sendable {
    private let folder: String
    /// The name of the server's own key.
    public static let server = "server"

    public init(gitDirectory: String) {
        folder = "\(gitDirectory)/rubric/keys"
    }

    /// The private half of a person's key in force, whose public half the board gives as a line of OpenSSH.
    public func key(of member: MemberID, speaking line: String) throws(RecordFault) -> PrivateKey {
        for name in [member.text, Self.name(of: member, line)] {
            if let key = try? key(named: name), key.publicKey.openSSH == line { return key }
        }
        throw .key(path(Self.name(of: member, line)), nil)
    }

    /// Writes the key that is to follow a person's key of now, beside it.
    public func keep(_ key: PrivateKey, next member: MemberID) throws(RecordFault) {
        _ = try keep(key, named: Self.name(of: member, key.publicKey.openSSH))
    }

    /// Copies every key to another ring, which has none yet; returns how many there are.
    public func copy(to other: KeyRing) throws(RecordFault) -> Int {
        try git { () throws(GitError) in
            let names = try DurableFile.names(in: folder)
            for name in names { try DurableFile.write(try DurableFile.read(path(name), limit: 16_384), to: other.path(name), mode: 0o600) }
            return names.count
        }
    }

    private static func name(of member: MemberID, _ line: String) -> String {
        "\(member).\(Digest(of: Array(line.utf8)).hex.prefix(16))"
    }

    /// The server's key.
    public func serverKey() throws(RecordFault) -> PrivateKey { try key(named: Self.server) }

    /// Writes a key, replacing none: a name that has a key already keeps it.
    ///
    /// Returns the key that now stands under the name.
    public func keep(_ key: PrivateKey, named name: String) throws(RecordFault) -> PrivateKey {
        if let standing = try? self.key(named: name) { return standing }
        try git { () throws(GitError) in
            try DurableFile.write(Array(key.openSSH(comment: name).utf8), to: path(name), mode: 0o600)
        }
        return key
    }

    private func key(named name: String) throws(RecordFault) -> PrivateKey {
        let bytes: [UInt8]
        do { bytes = try DurableFile.read(path(name), limit: 16_384) } catch {
            if case .notFound = error { throw .key(path(name), nil) }
            throw .git(error)
        }
        do { return try PrivateKey(openSSH: String(decoding: bytes, as: UTF8.self)) } catch { throw .key(path(name), error) }
    }

    private func path(_ name: String) -> String { "\(folder)/\(name)" }
}
