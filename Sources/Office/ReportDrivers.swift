public import Editorial
import Git
public import Manuals
import Record
import Releases

/// Reports what each driver has changed: every reference of the text in force, every reference a proposal names, and
/// every suggestion.
public struct ReportDrivers: Sendable {
    public init() {}

    /// References first, by their keys, then suggestions, by their numbers.
    public func perform(in office: Secretariat) throws(OfficeError) -> [DriverReport] {
        let proceedings = try office.proceedings()
        let inForce = try office.inForce().commit
        return try recorded { () throws(RecordFault) in
            let manual = try office.shelf.volume(at: inForce).manual
            let proposals = proceedings.proposals.values.sorted { $0.id.ordinal < $1.id.ordinal }
            let titles = Dictionary(manual.references.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
            var reports: [DriverReport] = []
            for reference in Set(titles.keys).union(proposals.flatMap(\.drivers)).sorted() {
                let driven = proposals.filter { $0.drivers.contains(reference) }
                reports.append(try report(.reference(reference), titles[reference] ?? "", driven, manual, proceedings, office))
            }
            for suggestion in proceedings.suggestions.values.sorted(by: { $0.id.ordinal < $1.id.ordinal }) {
                let driven = proposals.filter { $0.suggestions.contains(suggestion.id) }
                let about = suggestion.about.map { "about \($0)" } ?? "about the manual"
                reports.append(try report(.suggestion(suggestion.id), "\(about), \(suggestion.state.words)", driven, manual, proceedings, office))
            }
            return reports
        }
    }

    private func report(
        _ driver: DriverReport.Driver, _ title: String, _ proposals: [Proposal], _ manual: Manual, _ proceedings: Proceedings,
        _ office: Secretariat
    ) throws(RecordFault) -> DriverReport {
        var places: [String] = []
        for proposal in proposals {
            guard case .published = proposal.state, let subject = proceedings.approvedSubject(of: proposal) else { continue }
            // A paragraph is named as it stands; one that is gone, as it stood in the revision or before it.
            let texts = [
                manual, try office.shelf.volume(at: try ObjectID(subject.revision)).manual, try office.shelf.volume(at: try ObjectID(subject.base)).manual,
            ]
            let naming = ElementNaming(outlines: texts.map { Outline($0) })
            places += subject.elements.map(\.key).filter { !$0.isPlace }.map(naming.words).filter { !places.contains($0) }
        }
        return DriverReport(
            driver: driver, title: title, proposals: proposals.map { DriverReport.Driven(proposal: $0.id, state: $0.state.words) }, changed: places)
    }
}

/// What one driver has changed.
public struct DriverReport: Sendable {
    public let driver: Driver
    /// The reference's title, or what the suggestion is about and what became of it.
    public let title: String
    /// The proposals made for it, and where each stands.
    public let proposals: [Driven]
    /// What published proposals made for it changed, as people name it; empty while it has changed nothing.
    public let changed: [String]

    public enum Driver: Hashable, Sendable, CustomStringConvertible {
        case reference(ReferenceID)
        case suggestion(SuggestionID)

        public var description: String {
            switch self {
            case .reference(let id): id.text
            case .suggestion(let id): id.text
            }
        }
    }

    public struct Driven: Hashable, Sendable, Encodable {
        public let proposal: ProposalID
        public let state: String
    }
}

extension ElementKey {
    fileprivate var isPlace: Bool { if case .place = self { true } else { false } }
}
