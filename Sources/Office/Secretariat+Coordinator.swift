public import Editorial
public import Manuals

extension Secretariat {
    /// Who takes in what the public sends: the coordinator in office today, else the chair.
    public func coordinator() throws(OfficeError) -> MemberID {
        let (board, day) = (try proceedings().board, surroundings.now().day)
        let coordinator = board?.officers.first { $0.office == .coordinator && $0.term.contains(day) }?.id
        guard let taker = coordinator ?? board?.members(on: day).first(where: { $0.seat == .chair })?.id else {
            throw .refused(
                "nobody-to-take-it", "The board has neither a coordinator nor a chair today, so nothing can be taken in.",
                remedy: "Try again later, or write to the publisher.")
        }
        return taker
    }
}
