import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// Writing: drafts, a chapter of one paragraph by paragraph or as a whole, and its submission.
enum DraftRoutes {
    static let all: [Route] = [
        .closed(.get, "/desk/drafts", for: .acting) { visit, person throws(OfficeError) in try DraftList(person: person, visit: visit).response() },
        .closed(.post, "/desk/drafts", for: .acting) { visit, person throws(OfficeError) in
            let draft = try BeginDraft(try source(visit), actor: person.member).perform(in: visit.office)
            return visit.seeOther("/desk/drafts/\(draft)")
        },
        .closed(.get, "/desk/drafts/{draft}", for: .acting) { visit, person throws(OfficeError) in
            try DraftPage(reading: try read(visit), person: person, visit: visit).response()
        },
        .closed(.post, "/desk/drafts/{draft}/submit", for: .acting, answer: submit),
        .closed(.post, "/desk/drafts/{draft}/away", for: .acting) { visit, person throws(OfficeError) in
            try ThrowDraftAway(draft: try visit.name("draft"), actor: person.member).perform(in: visit.office)
            return visit.seeOther("/desk/drafts")
        },
        .closed(.get, "/desk/drafts/{draft}/chapters/{chapter}", for: .acting) { visit, _ throws(OfficeError) in
            let reading = try read(visit)
            return DraftChapterPage(reading: reading, chapter: try chapter(of: reading, visit), visit: visit).response()
        },
        .closed(.get, "/desk/drafts/{draft}/chapters/{chapter}/text", for: .acting) { visit, _ throws(OfficeError) in
            let reading = try read(visit)
            return DraftTextPage(reading: reading, chapter: try chapter(of: reading, visit), visit: visit).response()
        },
        .closed(.post, "/desk/drafts/{draft}/chapters/{chapter}/text", for: .acting, limit: 13 << 20) { visit, person throws(OfficeError) in
            let written = visit.form.text("text")
            guard try save(.text(written), visit, person) != nil else {
                let reading = try read(visit)
                return DraftTextPage(reading: reading, chapter: try chapter(of: reading, visit), visit: visit, refused: written).response()
            }
            return visit.seeOther(path(visit))
        },
        .closed(.get, "/desk/drafts/{draft}/chapters/{chapter}/place", for: .acting) { visit, _ throws(OfficeError) in
            let reading = try read(visit)
            return try DraftPlacePage(reading: reading, chapter: try chapter(of: reading, visit), visit: visit, fields: visit.query).response()
        },
        .closed(.post, "/desk/drafts/{draft}/chapters/{chapter}/place", for: .acting, limit: 1 << 20, answer: change),
    ]

    private static func read(_ visit: Visit) throws(OfficeError) -> DraftReading {
        try ReadDraft(draft: try visit.name("draft")).perform(in: visit.office)
    }

    private static func chapter(of reading: DraftReading, _ visit: Visit) throws(OfficeError) -> DraftReading.Chapter {
        let id: ChapterID = try visit.name("chapter")
        guard let chapter = reading.chapters.first(where: { $0.id == id || $0.path.hasSuffix("/\(id).md") }) else { throw .unreadable("The draft has no chapter “\(id)”.") }
        return chapter
    }

    private static func path(_ visit: Visit) -> String {
        "/desk/drafts/\(visit.parameters["draft"] ?? "")/chapters/\(visit.parameters["chapter"] ?? "")"
    }

    private static func source(_ visit: Visit) throws(OfficeError) -> BeginDraft.Source {
        switch visit.form["source"] {
        case "new":
            let title = try visit.words("title", "its title")
            guard let id = ChapterID(slugging: title) else {
                throw .refusal(Refusal("unusable-title", "No address can be made from that title.", remedy: "Go back and use letters."), details: [])
            }
            return .newChapter(id, title: title, part: try visit.chosen("part", "its part"))
        case "proposal": return .proposal(try visit.chosen("proposal", "the proposal"))
        default: return .chapter(try visit.chosen("chapter", "the chapter"))
        }
    }

    /// Saves a change over the version the form was made from; nil when somebody saved meanwhile.
    private static func save(_ change: SaveDraft.Change, _ visit: Visit, _ person: Person) throws(OfficeError) -> Int? {
        guard let version = Int(visit.form["version"]) else {
            throw .refusal(Refusal("foreign-form", "That is no form of this desk.", remedy: "Open the draft again."), details: [])
        }
        return try SaveDraft(
            draft: try visit.name("draft"), chapter: try visit.name("chapter"), version: version, change, actor: person.member
        ).perform(in: visit.office)
    }

    private static func change(_ visit: Visit, _ person: Person) throws(OfficeError) -> Answer {
        guard let place = Int(visit.form["place"]), place >= 0, place < 1_000_000 else { throw .unreadable("The draft has no such place.") }
        let words = visit.form.text("words")
        let wanted: SaveDraft.Change
        var shown = place
        switch visit.form["act"] {
        case "insert": wanted = .insert(words, at: place)
        case "remove":
            wanted = .remove(place)
            shown = max(0, place - 1)
        case "up":
            wanted = .move(place, to: place - 1)
            shown = max(0, place - 1)
        case "down":
            wanted = .move(place, to: place + 1)
            shown = place + 1
        case "join": wanted = .join(place)
        default: wanted = .replace(place, with: words)
        }
        do throws(OfficeError) {
            if try save(wanted, visit, person) != nil { return visit.seeOther("\(path(visit))#~place-\(shown)") }
            let reading = try read(visit)
            return try DraftPlacePage(
                reading: reading, chapter: try chapter(of: reading, visit), visit: visit, fields: visit.form, isOvertaken: true
            ).response()
        } catch {
            // What was written stays on the page.
            guard !words.isEmpty else { throw error }
            let reading = try read(visit)
            return try DraftPlacePage(
                reading: reading, chapter: try chapter(of: reading, visit), visit: visit, fields: visit.form, error: error
            ).response()
        }
    }

    private static func submit(_ visit: Visit, _ person: Person) throws(OfficeError) -> Answer {
        let draft: DraftID = try visit.name("draft")
        do throws(OfficeError) {
            guard let impact = Impact(rawValue: visit.form["impact"]) else {
                throw .refusal(Refusal("no-impact", "You have not said how heavy the change is.", remedy: "Choose one of the three."), details: [])
            }
            let proposal = try SubmitDraft(
                draft: draft, title: visit.form["title"], note: visit.form["note"], impact: impact,
                drivers: visit.form.all("driver").compactMap { ReferenceID($0) }, suggestions: visit.form.all("suggestion").compactMap { SuggestionID($0) },
                actor: person.member
            ).perform(in: visit.office)
            return visit.seeOther("/desk/proposals/\(proposal)")
        } catch {
            if case .fault = error { throw error }
            return try DraftPage(reading: try read(visit), person: person, visit: visit, error: error).response()
        }
    }
}
