import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Every notice under where it stands, and the ways to put one over the text.
struct NoticeList {
    let visit: Visit

    func response() throws(OfficeError) -> Answer {
        let day = visit.office.surroundings.now().day
        let outline = try ReadOutline().perform(in: visit.office)
        let notices = try visit.office.proceedings().notices.values.sorted { $0.id.ordinal > $1.id.ordinal }
        let names = try ReadNames().perform(in: visit.office)
        let groups = Dictionary(grouping: notices) { $0.phase(on: day) }
        return visit.page("Notices", at: .notices) { html in
            html(.h1, text: "Notices")
            html(
                .p, .class("lead"),
                text: "A notice stands over published text, between releases, without changing it. Readers see it at the head of what it is about.")
            for phase in Notice.Phase.allCases {
                guard let notices = groups[phase] else { continue }
                html(.h2, text: "\(phase.title) (\(notices.count))")
                html(.ul, .class("rows")) { html in
                    for notice in notices { write(notice, outline, day, names, to: &html) }
                }
            }
            if notices.isEmpty { html(.p, text: "There is none.") }
            html(.h2, text: "Put a notice over the text")
            NoticeForm.writeChoice(of: outline, chosen: nil, to: &html)
            html(.p, text: "Or open a paragraph in the manual, follow “Suggest a change”, and put a notice over it from there.")
        }
    }

    private func write(_ notice: Notice, _ outline: Outline, _ day: CalendarDay, _ names: [MemberID: String], to html: inout Markup) {
        html(.li) { html in
            html(.p, .class("what")) { html in
                html(.a, .href(Address(path: "/desk/notices/\(notice.id)")), text: "\(notice.proposed.kind.rawValue.capitalisingFirst) of \(notice.proposed.scope.words(in: outline))")
            }
            html(.p, text: notice.proposed.text)
            html(.p, .class("when"), text: "\(notice.id). \(notice.standing(on: day, names))")
        }
    }
}

extension Notice {
    /// Where a notice stands, as lists are headed.
    enum Phase: CaseIterable {
        case proposed, standing, toCome, over

        var title: String {
            switch self {
            case .proposed: "Waiting for approval"
            case .standing: "Standing"
            case .toCome: "Approved, to come"
            case .over: "Over"
            }
        }
    }

    func phase(on day: CalendarDay) -> Phase {
        if stands(on: day) { return .standing }
        if isCurrent(on: day) { return .toCome }
        return approved == nil && ended == nil && proposed.ends.map { day <= $0 } ?? true ? .proposed : .over
    }

    /// Where it stands and until when, in a sentence.
    func standing(on day: CalendarDay, _ names: [MemberID: String]) -> String {
        let last = proposed.ends.map { ", until \($0.inWords)" } ?? ""
        switch phase(on: day) {
        case .proposed:
            let signed = approvedBy.isEmpty ? "" : " Approved so far by \(approvedBy.map { names[$0] ?? $0.text }.joined(separator: ", "))."
            return "Proposed by \(names[by] ?? by.text), to stand from \(proposed.starts > day ? proposed.starts.inWords : "its approval")\(last).\(signed)"
        case .standing: return "It stands since \((begins ?? proposed.starts).inWords)\(ended.map { "; ended from \($0.from.inWords)" } ?? last)."
        case .toCome: return "It stands from \((begins ?? proposed.starts).inWords)\(last)."
        case .over:
            if let ended { return approved == nil ? "Dropped: \(ended.reason)" : "Ended from \(ended.from.inWords): \(ended.reason)" }
            return approved == nil ? "It was not approved by its last day\(proposed.ends.map { ", \($0.inWords)" } ?? "")." : "It stood from \((begins ?? proposed.starts).inWords)\(last)."
        }
    }
}

extension Notice.Scope {
    /// What it stands over, by the names the text in force prints.
    func words(in outline: Outline) -> String {
        switch self {
        case .manual: "the whole manual"
        case .chapters(let chapters): chapters.map { outline.chapter($0)?.frontMatter.printed ?? $0.text }.joined(separator: ", ")
        case .paragraphs(let ids): ids.map { outline.name(of: $0) }.joined(separator: ", ")
        case .attachments(let paths): paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.joined(separator: ", ")
        }
    }
}

extension Outline {
    /// A section or paragraph as people point at it: “PG37 7.2.1”, a section's title, or its id where the text in force has none.
    func name(of id: ElementID) -> String {
        guard let standing = standing(of: id) else { return "\(id), no longer in force" }
        let chapter = chapter(standing.chapter)?.frontMatter
        let parts = [chapter?.code, standing.number ?? standing.title ?? id.text].compactMap(\.self)
        return chapter?.code == nil ? "\(parts.joined(separator: " ")) of \(chapter?.title ?? standing.chapter.text)" : parts.joined(separator: " ")
    }
}
