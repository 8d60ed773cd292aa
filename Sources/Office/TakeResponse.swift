public import Editorial
import Git
public import Manuals
import Record

/// Takes a network's response to a proposal it is consulted on.
public struct TakeResponse: Sendable {
    private let consultation: ConsultationID
    private let network: Network
    private let about: ElementID
    private let quotation: String?
    private let words: String
    private let actor: MemberID

    /// `quotation` are words of the paragraph that the response is about; nil for the whole. `words` are private: the
    /// record holds their salted digest.
    public init(
        consultation: ConsultationID, network: Network, about: ElementID, quotation: String? = nil, words: String, actor: MemberID
    ) {
        self.consultation = consultation
        self.network = network
        self.about = about
        self.quotation = quotation
        self.words = words
        self.actor = actor
    }

    /// Returns the response's id.
    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> ResponseID {
        let key = key ?? office.surroundings.freshKey()
        let proceedings = try office.proceedings()
        guard proceedings.board?.knows(actor, on: office.surroundings.now().day) == true else {
            throw .refused(
                "stranger", "“\(actor)” holds no seat or office of this board.",
                remedy: "Act as a member or officer in office (rubric board show lists them).")
        }
        guard let digest = try office.keep(words, under: key, by: actor, about: consultation.text) else {
            throw .refused("no-words", "A response has words.", remedy: "Give --text.")
        }
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            let known = try ruled { () throws(Refusal) in try proceedings.knownConsultation(consultation) }
            let proposal = try ruled { () throws(Refusal) in try proceedings.known(known.proposal) }
            guard let latest = proposal.revisions.last, let id = proceedings.nextResponse else {
                throw .git(.invalid(what: "response id"))
            }
            let span = try Passage.span(of: quotation, about, in: try office.shelf.volume(at: try ObjectID(latest.revision)).manual)
            let responding = ConsultationAct.Responding(
                response: id, consultation: consultation, network: network, about: about, revision: latest.revision, span: span,
                words: digest)
            return Event(key: key, at: office.surroundings.now(), actor: actor, act: .consult(.respond(responding)))
        }
        guard case .consult(.respond(let responding)) = entry.event.act else { throw .fault("The key \(key) was used for another act.") }
        return responding.response
    }
}
