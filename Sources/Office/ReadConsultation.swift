public import Editorial
import Git
public import Manuals
import Record

/// Reads a consultation: what was said, where it belongs in the proposal now, and what became of it.
public struct ReadConsultation: Sendable {
    private let consultation: ConsultationID

    public init(consultation: ConsultationID) {
        self.consultation = consultation
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> ConsultationReading {
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let known = try ruled { () throws(Refusal) in try proceedings.knownConsultation(consultation) }
            let proposal = try ruled { () throws(Refusal) in try proceedings.known(known.proposal) }
            guard let latest = proposal.revisions.last else { throw .git(.invalid(what: "proposal without a revision")) }
            let now = try office.shelf.volume(at: try ObjectID(latest.revision)).manual
            let responses = try known.responses.compactMap { proceedings.responses[$0] }.map { response throws(RecordFault) in
                let then = try office.shelf.volume(at: try ObjectID(response.revision)).manual
                return ConsultationReading.Heard(
                    response: response, words: office.privateWords(response.words), place: ResponsePlace(about: response.about, response.span, from: then, to: now))
            }
            return ConsultationReading(consultation: known, proposal: proposal, responses: responses)
        }
    }
}

/// A consultation as it is read.
public struct ConsultationReading: Sendable {
    public let consultation: Consultation
    public let proposal: Proposal
    public let responses: [Heard]

    /// A response, with its private words while they are kept here.
    public struct Heard: Sendable {
        public let response: Response
        public let words: String?
        public let place: ResponsePlace
    }

    /// “You said, we did”: the public answer with what became of each response; nil until it is answered.
    public var publicAnswer: String? {
        guard let answer = consultation.answer else { return nil }
        var lines = [
            "Consultation \(consultation.id) on “\(proposal.title)”, \(consultation.opened.day.inWords) to \((consultation.closed?.day ?? consultation.until).inWords)",
            "", answer.text,
        ]
        for heard in responses {
            lines.append("")
            if let outcome = heard.response.outcome {
                lines.append("You said (\(heard.response.network), about \(heard.response.about)): \(outcome.said ?? "a response to this paragraph")")
                lines.append("We did (\(outcome.disposition.rawValue)): \(outcome.answer)")
            } else {
                lines.append("A response of \(heard.response.network) was erased.")
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension ResponsePlace {
    /// The place as a sentence.
    public var sentence: String {
        switch self {
        case .paragraph(let id): "about paragraph \(id)"
        case .words(let id, let now, nil): "about “\(now)” in paragraph \(id)"
        case .words(let id, let now, let was?): "about “\(now)” in paragraph \(id), where it was “\(was)”"
        case .gone(let was): "the text has changed, it was: “\(was)”"
        }
    }
}
