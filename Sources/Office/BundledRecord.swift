import Editorial
import Manuals
import Record
import Signing

/// The folder `record/` of a bundle: every act up to the release, and every signature with the bytes it is over.
///
/// - `acts/0001-2017-03.json` and so on: the acts that led to each edition, as canonical JSON; an earlier bundle has the
///   same files with the same bytes.
/// - `statements/0001.json`, `statements/0001.json.sig`: what somebody signed, and the signature.
/// - `statements.txt`: a line for each: its number, who signed, for what purpose, when.
/// - `allowed_signers`: which key spoke for whom, and when.
///
/// A pure function of the acts.
struct BundledRecord {
    static let folder = "record"
    static let acts = "\(folder)/acts/"

    /// In the order of their paths.
    let files: [(path: String, bytes: [UInt8])]
    /// Where everything stood after the last act.
    let proceedings: Proceedings
    /// What does not hold: an act the rules forbid, a signature that is not its member's. A record Rubric wrote has none.
    let flaws: [String]

    init(_ events: [Event]) throws(RecordFault) {
        var proceedings = Proceedings()
        var flaws: [String] = []
        var files: [(path: String, bytes: [UInt8])] = []
        var statements: [(number: String, event: Event, purpose: String)] = []
        var chapter: [Event] = []
        for event in events {
            if let flaw = Statements.flaw(in: event, under: proceedings) { flaws.append("\(event.headline): \(flaw).") }
            if let signed = Statements.signed(in: event), let bytes = signed.bytes, let signature = event.signature {
                let number = Self.padded(statements.count + 1)
                statements.append((number, event, signed.purpose))
                files.append(("\(Self.folder)/statements/\(number).json", bytes))
                files.append(("\(Self.folder)/statements/\(number).json.sig", Array(signature.utf8)))
            }
            let editions = proceedings.editions.count
            do { try proceedings.take(event) } catch { flaws.append("\(event.headline): it was not allowed: \(error.message)") }
            chapter.append(event)
            if proceedings.editions.count > editions, let edition = proceedings.editions.last {
                files.append(("\(Self.acts)\(Self.padded(proceedings.editions.count))-\(edition).json", try Self.json(chapter)))
                chapter = []
            }
        }
        let lines = statements.map { "\($0.number) \($0.event.actor) \($0.purpose) \(Self.stamp($0.event.at))\n" }
        files.append(("\(Self.folder)/statements.txt", Array(lines.joined().utf8)))
        let signers: AllowedSigners
        do { signers = try Self.signers(proceedings, for: Set(statements.map(\.purpose)).sorted()) } catch { throw .key("board", error) }
        files.append(("\(Self.folder)/allowed_signers", Array(signers.text.utf8)))
        self.files = files.sorted { $0.path < $1.path }
        self.proceedings = proceedings
        self.flaws = flaws
    }

    /// The acts of files of this folder, in order.
    static func events(in files: [(path: String, bytes: [UInt8])]) throws(RecordFault) -> [Event] {
        var events: [Event] = []
        for (path, bytes) in files.filter({ $0.path.hasPrefix(acts) }).sorted(by: { $0.path < $1.path }) {
            do { events += try CanonicalJSON.value([Event].self, from: bytes) } catch {
                throw .damaged(commit: path, reason: "its acts cannot be read.")
            }
        }
        return events
    }

    /// Every key that ever spoke for somebody, within its time.
    private static func signers(_ proceedings: Proceedings, for purposes: [String]) throws(SigningError) -> AllowedSigners {
        AllowedSigners(
            try proceedings.signingKeys.filter { key in key.until.map { $0 > key.from } ?? true }.map { known throws(SigningError) in
                try AllowedSigners.Entry(
                    principal: known.member.text, namespaces: purposes, validAfter: stamp(known.from), validBefore: known.until.map(stamp),
                    key: try PublicKey(openSSH: known.key))
            })
    }

    /// A moment as `ssh-keygen` reads it: `20230911090000Z`.
    private static func stamp(_ moment: Moment) -> String { String(moment.description.filter(\.isNumber)) + "Z" }

    private static func json(_ events: [Event]) throws(RecordFault) -> [UInt8] {
        do { return try CanonicalJSON.bytes(of: events) } catch { throw .damaged(commit: "(none)", reason: "an act cannot be spelled as JSON.") }
    }

    private static func padded(_ number: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
