import Bundle
import Digests
import Editorial
import Manuals
import Markdown
import Record
import Releases

/// What a bundle says, read out of its archive and held against itself: every act against the rules, every signature
/// against the roster then in force, every paragraph against its decision.
///
/// The pages are another matter: redlines need the editions before, so they are made again from the manual's record.
struct BundledText {
    private var record: [(path: String, bytes: [UInt8])] = []
    /// The manual's files that were not read yet, and how many bytes they have.
    private var waiting: (files: [(path: String, bytes: [UInt8])], size: Int) = ([], 0)
    private var text: TextAudit
    /// What keeps the text the record began with from being read.
    private var adoptionFlaws: [String] = []
    /// Which edition the bundle says was the first.
    private var adopted: Set<ReleaseName> = []
    private var rest: [String: [UInt8]] = [:]

    /// `store` keeps what is known of the text's elements until all of it was added.
    init(keepingIn store: any ByteStore) {
        text = TextAudit(keepingIn: store)
    }

    /// Takes note of a file of the bag's payload, by its path there. Pages are passed over.
    mutating func add(_ path: String, _ bytes: [UInt8]) {
        if path.hasPrefix(BundlePaths.text) {
            // Changelogs are computed from the decisions, and no part of what is decided.
            let path = String(path.dropFirst(BundlePaths.text.count))
            guard !path.hasPrefix("\(ManualPaths.changelogs)/") else { return }
            waiting.files.append((path, bytes))
            waiting.size += bytes.count
            if waiting.size > Self.batch { read() }
        } else if path.hasPrefix(BundlePaths.adopted) {
            adopt(path, bytes)
        } else if [BundlePaths.provenance, RedactedText.path].contains(path) {
            rest[path] = bytes
        } else if path == BundlePaths.edition {
            // It says what the pages print.
            return
        } else if path.hasPrefix("\(BundledRecord.folder)/") {
            record.append((path, bytes))
        }
    }

    /// Takes note of what stood in a file of the first edition. In an archive it comes before the text.
    private mutating func adopt(_ path: String, _ bytes: [UInt8]) {
        guard let elements = AdoptedElements(canonical: bytes) else { return adoptionFlaws.append("\(path) cannot be read.") }
        text.adopt(elements.elements.lazy.map { (key: $0.element, digest: $0.digest) })
        adopted.insert(elements.release)
    }

    /// Reads what waits, several files at once, and forgets their words.
    private mutating func read() {
        let read = waiting.files.mapConcurrently { ManualFile($0.bytes, at: $0.path, checking: false).digests(at: $0.path) }
        for elements in read { text.add(elements) }
        waiting = ([], 0)
    }

    /// How many bytes are read at once: enough for every core to have its share.
    private static let batch = 1 << 21

    /// What was found.
    struct Finding {
        /// What does not hold, a sentence each.
        var flaws: [String]
        /// What was withdrawn by order, a sentence each.
        var withdrawn: [String] = []
        /// Which edition of its record this is, counted from the adopted one; nil when the record cannot be read.
        let sequence: Int?
    }

    /// Judges what was added. `naming` is asked for where something must be said about an element.
    mutating func audit(of release: ReleaseName, naming: () -> ElementNaming) -> Finding {
        read()
        let folded: BundledRecord
        do {
            let events = try BundledRecord.events(in: record)
            guard !events.isEmpty else {
                return Finding(flaws: ["The bundle holds no record: nothing shows who decided its text."], sequence: nil)
            }
            folded = try BundledRecord(events)
        } catch { return Finding(flaws: ["The record in the bundle cannot be read: \(error.description)"], sequence: nil) }
        let sequence = folded.proceedings.editions.count
        guard let known = folded.proceedings.releases[release], known.isPublished, folded.proceedings.editions.last == release else {
            return Finding(flaws: folded.flaws + ["The record in the bundle does not end with the publication of release \(release)."], sequence: sequence)
        }
        var finding = Finding(flaws: folded.flaws + recordFlaws(folded), sequence: sequence)
        judgeText(&finding, of: release, folded.proceedings, naming: naming)
        return finding
    }

    /// Every file of the record must be what its acts give.
    private func recordFlaws(_ folded: BundledRecord) -> [String] {
        let expected = Dictionary(folded.files, uniquingKeysWith: { first, _ in first })
        // The text the record began with is no act; every decision is held against it instead.
        let found = Dictionary(record.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        return Set(expected.keys).union(found.keys).sorted().compactMap { path in
            expected[path] == found[path] ? nil : "\(path) is not what the acts in the bundle give."
        }
    }

    /// Holds every element of the text against its decision.
    private mutating func judgeText(_ finding: inout Finding, of release: ReleaseName, _ proceedings: Proceedings, naming: () -> ElementNaming) {
        finding.flaws += adoptionFlaws
        guard !text.isWithoutAdopted else {
            return finding.flaws.append("\(BundlePaths.adopted) is missing: nothing shows with what text the record began.")
        }
        if let bytes = rest[RedactedText.path] {
            guard let redacted = try? CanonicalJSON.value(RedactedText.self, from: bytes) else {
                return finding.flaws.append("\(RedactedText.path) cannot be read.")
            }
            redacted.restore(&text)
            finding.withdrawn = redacted.words(naming: naming())
        }
        do {
            try text.check(release, by: proceedings, naming: naming)
            let provenance = try Provenance(of: release, by: proceedings)
            if adopted != [provenance.adopted] { finding.flaws.append("\(BundlePaths.adopted) is not about edition \(provenance.adopted), with which the record begins.") }
            guard provenance.canonicalBytes == rest[BundlePaths.provenance] else {
                return finding.flaws.append("\(BundlePaths.provenance) is not what the decisions give.")
            }
        } catch {
            finding.flaws += error.flaws.map(\.message)
        }
    }
}
