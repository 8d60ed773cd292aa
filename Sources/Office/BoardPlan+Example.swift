import Editorial
public import Manuals

extension BoardPlan {
    /// A small board to begin with: a chair, four members, a deputy, an author and a coordinator, in office from a day.
    public static func example(from day: CalendarDay) -> BoardPlan {
        var members: [Seated] = []
        func seat(_ id: String, _ interest: String, _ seat: Seat) {
            guard let id = MemberID(id), let interest = Interest(interest) else { return }
            members.append(Seated(id: id, interest: interest, seat: seat, from: day, until: nil))
        }
        seat("chair", "social-care", .chair)
        seat("social-care-1", "social-care", .member)
        seat("health-1", "health", .member)
        seat("police-1", "police", .member)
        seat("education-1", "education", .member)
        if let health = MemberID("health-1") { seat("health-deputy", "health", .deputy(of: health)) }
        var officers: [Appointed] = []
        for (id, office) in [("author", Officer.Office.author), ("coordinator", .coordinator)] {
            guard let id = MemberID(id) else { continue }
            officers.append(Appointed(id: id, office: office, from: day, until: nil))
        }
        return BoardPlan(members: members, officers: officers)
    }
}
