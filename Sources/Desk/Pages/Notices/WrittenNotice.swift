import Editorial
import Manuals
import Office

/// What somebody wrote in the form of a notice, as it is sent and sent back.
struct WrittenNotice {
    let kind: String
    let text: String
    let over: Over
    /// The chapter whose sections and paragraphs the form offers.
    let chapter: ChapterID?
    /// Chapters besides.
    let chapters: [ChapterID]
    /// Sections and paragraphs of the chapter, in reading order.
    let places: [ElementID]
    /// Addresses of sections and paragraphs that stand elsewhere, one a line.
    let elsewhere: String
    /// Paths of attachments.
    let attachments: [String]
    /// The days, as they were typed.
    let from, until: String

    /// What a notice stands over, as it is chosen.
    enum Over: String {
        case manual, chapter, places, attachments
    }

    /// A new one over the chapter, or the paragraph, that an address names.
    init(asking query: FormFields, in outline: Outline) {
        let place = ElementID(query["paragraph"]).flatMap { id in outline.standing(of: id).map { (id, $0.chapter) } }
        chapter = place?.1 ?? ChapterID(query["chapter"]).flatMap { outline.chapter($0)?.id }
        places = place.map { [$0.0] } ?? []
        over = place != nil ? .places : chapter != nil ? .chapter : .manual
        (kind, text, chapters, elsewhere, attachments, from, until) = ("", "", [], "", [], "", "")
    }

    init(_ form: FormFields) {
        kind = form["kind"]
        text = form["text"]
        over = Over(rawValue: form["over"]) ?? .manual
        chapter = ChapterID(form["chapter"])
        chapters = form.all("chapters").compactMap { ChapterID($0) }
        places = form.all("place").compactMap { ElementID($0) }
        elsewhere = form["elsewhere"]
        attachments = form.all("attachment")
        from = form["from"]
        until = form["until"]
    }

    /// The notice it asks for. Refuses, by the field, what is missing or cannot be read.
    func proposing(by member: MemberID, today: CalendarDay) throws(OfficeError) -> ProposeNotice {
        guard let kind = Notice.Kind(rawValue: kind) else { throw Self.refused("You have not said what kind of notice it is.", "Choose one of the four.") }
        guard !text.isEmpty else { throw Self.refused("The notice says nothing.", "Write what readers are to be told.") }
        return ProposeNotice(
            kind: kind, text: text, scope: try scope(), starts: try Self.day(from) ?? today, ends: try Self.day(until), actor: member)
    }

    private func scope() throws(OfficeError) -> Notice.Scope {
        switch over {
        case .manual: return .manual
        case .chapter:
            let all = [chapter].compactMap(\.self) + chapters.filter { $0 != chapter }
            guard !all.isEmpty else { throw Self.refused("You have named no chapter.", "Choose one at least.") }
            return .chapters(all)
        case .places:
            let all = try places + elsewhere.split(separator: "\n").map { line throws(OfficeError) in try Self.place(String(line)) }
            guard !all.isEmpty else { throw Self.refused("You have named no section or paragraph.", "Tick each it stands over, or paste its address.") }
            return .paragraphs(all)
        case .attachments:
            guard !attachments.isEmpty else { throw Self.refused("You have named no attachment.", "Tick each it stands over.") }
            return .attachments(attachments)
        }
    }

    /// The section or paragraph an address leads to, or its id alone.
    private static func place(_ line: String) throws(OfficeError) -> ElementID {
        let id = line.split(separator: "#").last?.split(separator: " ", omittingEmptySubsequences: true) ?? []
        guard id.count == 1, let place = ElementID(id[0]) else {
            throw refused("“\(line)” is no address of a section or paragraph.", "Open it in the manual, copy the link of its number, and paste that, one a line.")
        }
        return place
    }

    private static func day(_ typed: String) throws(OfficeError) -> CalendarDay? {
        guard !typed.isEmpty else { return nil }
        guard let day = CalendarDay(typed) else { throw refused("“\(typed)” is no day.", "Choose one, or write it as 2027-03-31.") }
        return day
    }

    private static func refused(_ message: String, _ remedy: String) -> OfficeError {
        .refusal(Refusal("incomplete-form", message, remedy: remedy), details: [])
    }
}
