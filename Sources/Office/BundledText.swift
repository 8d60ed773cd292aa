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
    private let release: ReleaseName
    private var record: [(path: String, bytes: [UInt8])] = []
    private var text: [String: [UInt8]] = [:]
    private var rest: [String: [UInt8]] = [:]

    init(of release: ReleaseName) {
        self.release = release
    }

    /// Takes note of a file of the bag's payload, by its path there. Pages are passed over.
    mutating func add(_ path: String, _ bytes: [UInt8]) {
        if path.hasPrefix(BundlePaths.text) {
            text[String(path.dropFirst(BundlePaths.text.count))] = bytes
        } else if [BundlePaths.adopted, BundlePaths.edition, BundlePaths.provenance, BundlePaths.lineage].contains(path) {
            rest[path] = bytes
        } else if path.hasPrefix("\(BundledRecord.folder)/") {
            record.append((path, bytes))
        }
    }

    /// What was found.
    struct Finding {
        /// What does not hold, a sentence each.
        let flaws: [String]
        /// Which edition of its record this is, counted from the adopted one; nil when the record cannot be read.
        let sequence: Int?
    }

    func audit() -> Finding {
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
        return Finding(flaws: folded.flaws + recordFlaws(folded) + textFlaws(folded.proceedings), sequence: sequence)
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

    private func textFlaws(_ proceedings: Proceedings) -> [String] {
        guard let adopted = rest[BundlePaths.adopted].flatMap({ try? CanonicalJSON.value(AdoptedElements.self, from: $0) }) else {
            return ["\(BundlePaths.adopted) is missing or cannot be read: nothing shows with what text the record began."]
        }
        let reading = ManualReader.read(paths: text.keys, checking: false) { path throws(Never) in text[path] ?? [] }
        let table: ElementTable
        do { table = try ElementTable(reading.value.withoutChangelogs) } catch { return ["The text in the bundle is not one: \(error.sentence)"] }
        do {
            let provenance = try Provenance(of: table, in: release, from: adopted, by: proceedings)
            let spelled = try? CanonicalJSON.bytes(of: provenance)
            return spelled == rest[BundlePaths.provenance] ? [] : ["\(BundlePaths.provenance) is not what the text and the decisions give."]
        } catch {
            return error.flaws.map(\.message)
        }
    }
}
