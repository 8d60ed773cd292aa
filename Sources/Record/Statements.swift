import Digests
public import Editorial
public import Signing

/// What members sign, and under which purpose.
public enum Statements {
    /// Purpose of a position's signature.
    public static let vote = "vote@rubric"
    /// Purpose of a certificate's signature.
    public static let certificate = "signoff@rubric"
    /// Purpose of the signature under an act of governance.
    public static let governance = "board@rubric"
    /// Purpose of the signature under an erasure.
    public static let erasure = "erasure@rubric"
    /// Purpose of an urgent approval's signature.
    public static let urgent = "urgent@rubric"
    /// Purpose of a notice's approval.
    public static let notice = "notice@rubric"

    /// Every purpose a member signs for.
    static let purposes = [vote, certificate, governance, erasure, urgent, notice]

    /// Signs a statement with its member's key.
    public static func sign(_ statement: some Encodable, with key: PrivateKey, purpose: String) throws(RecordFault) -> String {
        do {
            return try key.sign(try CanonicalJSON.bytes(of: statement), namespace: purpose).armoured
        } catch {
            throw .damaged(commit: "(not yet written)", reason: "the statement cannot be signed.")
        }
    }

    /// The salt of the private words of an act: the same for one key, so that an act sent again keeps its words once, and
    /// known to nobody without the server's key.
    public static func salt(for key: String, with server: PrivateKey) throws(RecordFault) -> [UInt8] {
        do {
            return Array(Digest(of: try server.sign(Array(key.utf8), namespace: "salt@rubric").armoured).bytes.prefix(16))
        } catch {
            throw .key("server", error)
        }
    }

    /// What an event's signature is over, and for what purpose; nil when its act needs none.
    public static func signed(in event: Event) -> (bytes: [UInt8]?, purpose: String)? {
        switch event.act {
        case .cast(let act): (try? CanonicalJSON.bytes(of: act), vote)
        case .certify(let act): (try? CanonicalJSON.bytes(of: act), certificate)
        case .approveUrgently(let act): (try? CanonicalJSON.bytes(of: act), urgent)
        case .approveNotice(let act): (try? CanonicalJSON.bytes(of: act), notice)
        case .govern(let act): (try? CanonicalJSON.bytes(of: act), governance)
        case .consult(.erase(let act)): (try? CanonicalJSON.bytes(of: act), erasure)
        default: nil
        }
    }

    /// Why an event's signature does not stand: nil when it does, or when its act needs none.
    ///
    /// The key is the one that spoke for its actor at the event's moment, as `proceedings` tell it: the proceedings just
    /// before the event, or any later ones.
    public static func flaw(in event: Event, under proceedings: Proceedings) -> String? {
        guard let signed = signed(in: event) else { return nil }
        guard let bytes = signed.bytes, let text = event.signature else { return "it carries no signature" }
        let lines = proceedings.keys(of: event.actor, at: event.at)
        guard !lines.isEmpty else { return "\(event.actor) has no key on the board" }
        do {
            let keys = try lines.map { line throws(SigningError) in try PublicKey(openSSH: line) }
            let signature = try SSHSignature(armoured: text)
            guard keys.contains(signature.publicKey) else { return "it is not signed with the key of \(event.actor)" }
            try signature.verify(bytes, namespace: signed.purpose)
            return nil
        } catch {
            return "its signature does not hold: \(error)"
        }
    }
}
