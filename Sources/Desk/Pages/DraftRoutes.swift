import Digests
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
            let draft = try BeginDraft(try source(visit), key: try visit.key(), actor: person.member).perform(in: visit.office)
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
        .closed(.get, "/desk/drafts/{draft}/crossings", for: .acting) { visit, person throws(OfficeError) in
            CrossingsPage(reading: try ReadCrossings(draft: try visit.name("draft")).perform(in: visit.office), person: person, visit: visit).response()
        },
        .closed(.post, "/desk/drafts/{draft}/crossings", for: .acting, limit: 13 << 20, answer: settle),
        .closed(.get, "/desk/drafts/{draft}/chapters/{chapter}", for: .acting) { visit, _ throws(OfficeError) in
            let reading = try read(visit)
            return DraftChapterPage(reading: reading, chapter: try chapter(of: reading, visit), visit: visit).response()
        },
        .closed(.get, "/desk/drafts/{draft}/chapters/{chapter}/text", for: .acting) { visit, person throws(OfficeError) in
            let reading = try read(visit)
            return DraftTextPage(reading: reading, chapter: try chapter(of: reading, visit), visit: visit, person: person).response()
        },
        .closed(.post, "/desk/drafts/{draft}/chapters/{chapter}/text", for: .acting, limit: 13 << 20, answer: write),
        .closed(.get, "/desk/drafts/{draft}/chapters/{chapter}/place", for: .acting, answer: open),
        .closed(.post, "/desk/drafts/{draft}/chapters/{chapter}/place", for: .acting, limit: 1 << 20) { visit, person throws(OfficeError) in
            switch visit.form["act"] {
            case "remove", "up", "down", "join": try rearrange(visit, person)
            default: try change(visit, person)
            }
        },
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

    /// A change to the chapter of the visit, over what its form says was seen.
    private static func saving(_ change: SaveDraft.Change, _ seen: SaveDraft.Seen, _ visit: Visit, _ person: Person) throws(OfficeError) -> SaveDraft {
        SaveDraft(draft: try visit.name("draft"), chapter: try visit.name("chapter"), seen: seen, change, actor: person.member)
    }

    private static func seen(_ visit: Visit) throws(OfficeError) -> SaveDraft.Seen {
        guard let version = Int(visit.form["version"]) else { throw foreignForm }
        return SaveDraft.Seen(version: version)
    }

    private static let foreignForm = OfficeError.refusal(
        Refusal("foreign-form", "That is no form of this desk.", remedy: "Open the draft again."), details: [])

    /// The whole chapter as Markdown.
    private static func write(_ visit: Visit, _ person: Person) throws(OfficeError) -> Answer {
        let (written, seen) = (visit.form.text("text"), try seen(visit))
        let saving = try saving(.text(written), seen, visit, person)
        func page(_ reading: DraftReading, _ standing: DraftTextPage.Standing) throws(OfficeError) -> Answer {
            DraftTextPage(
                reading: reading, chapter: try chapter(of: reading, visit), visit: visit, person: person, written: written, standing: standing
            ).response()
        }
        let step = WritingStep(rawValue: visit.form["then"]) ?? .leave
        if step == .look, let (reading, _) = try TryDraft(saving).perform(in: visit.office) { return try page(reading, .tried(over: seen.version)) }
        guard step != .look, case .saved = try saving.perform(in: visit.office) else { return try page(try read(visit), .overtaken) }
        return step == .stay ? try page(try read(visit), .saved) : visit.seeOther(path(visit))
    }

    /// One place of a chapter, or a new one, to be written; or to be deleted.
    private static func open(_ visit: Visit, _ person: Person) throws(OfficeError) -> Answer {
        let reading = try read(visit)
        let chapter = try chapter(of: reading, visit)
        guard let place = Int(visit.query["place"]), (0...chapter.places.count).contains(place) else { throw .unreadable("The draft has no such place any more.") }
        if visit.query["act"] == "remove", place < chapter.places.count {
            return DraftRemovalPage(reading: reading, chapter: chapter, place: chapter.places[place], visit: visit).response()
        }
        guard visit.query["act"] == "insert" || place < chapter.places.count else { throw .unreadable("The draft has no such place any more.") }
        let places = visit.query["act"] == "insert" ? place..<place : place..<(place + 1)
        return try DraftPlacePage(
            reading: reading, chapter: chapter, visit: visit, person: person, written: WrittenPlace(places, of: chapter)
        ).response()
    }

    /// What somebody wrote at a place.
    private static func change(_ visit: Visit, _ person: Person) throws(OfficeError) -> Answer {
        guard let written = WrittenPlace(visit.form) else { throw foreignForm }
        let saving = try saving(written.change, written.seen, visit, person)
        func page(_ reading: DraftReading, _ written: WrittenPlace, _ standing: DraftPlacePage.Standing) throws(OfficeError) -> Answer {
            try DraftPlacePage(
                reading: reading, chapter: try chapter(of: reading, visit), visit: visit, person: person, written: written, standing: standing
            ).response()
        }
        let step = WritingStep(rawValue: visit.form["then"]) ?? .leave
        do throws(OfficeError) {
            if step == .look {
                guard let (reading, places) = try TryDraft(saving).perform(in: visit.office) else { return try page(try read(visit), written, .overtaken) }
                return try page(reading, written, .tried(at: places))
            }
            guard case .saved(let seen, let places) = try saving.perform(in: visit.office) else { return try page(try read(visit), written, .overtaken) }
            guard step == .stay, let places else { return visit.seeOther("\(path(visit))#~place-\((places ?? written.places).lowerBound)") }
            return try page(try read(visit), WrittenPlace(places, seen: seen, words: written.words), .saved)
        } catch {
            if case .fault = error { throw error }
            // What was written stays on the page.
            return try page(try read(visit), written, .refused(error))
        }
    }

    /// A place is moved, joined with the next or deleted.
    private static func rearrange(_ visit: Visit, _ person: Person) throws(OfficeError) -> Answer {
        guard let place = Int(visit.form["place"]), (0..<1_000_000).contains(place) else { throw .unreadable("The draft has no such place.") }
        let (change, shown): (SaveDraft.Change, Int) =
            switch visit.form["act"] {
            case "remove": (.remove(place), max(0, place - 1))
            case "up": (.move(place, to: place - 1), max(0, place - 1))
            case "down": (.move(place, to: place + 1), place + 1)
            default: (.join(place), place)
            }
        guard case .saved = try saving(change, try seen(visit), visit, person).perform(in: visit.office) else {
            let reading = try read(visit)
            return DraftChapterPage(reading: reading, chapter: try chapter(of: reading, visit), visit: visit, isOvertaken: true).response()
        }
        return visit.seeOther("\(path(visit))#~place-\(shown)")
    }

    /// What is to stand where the draft and the text in force both changed.
    private static func settle(_ visit: Visit, _ person: Person) throws(OfficeError) -> Answer {
        let draft: DraftID = try visit.name("draft")
        guard let seen = Digest(hex: visit.form["seen"]) else { throw foreignForm }
        func page(_ error: OfficeError?) throws(OfficeError) -> Answer {
            CrossingsPage(reading: try ReadCrossings(draft: draft).perform(in: visit.office), person: person, visit: visit, answer: error.map { .refused($0) } ?? .overtaken)
                .response()
        }
        do throws(OfficeError) {
            let act = SettleCrossings(draft: draft, seen: seen, settling: CrossingsPage.settlements(in: visit.form), actor: person.member)
            guard case .settled = try act.perform(in: visit.office) else { return try page(nil) }
            return visit.seeOther("/desk/drafts/\(draft)")
        } catch {
            if case .fault = error { throw error }
            return try page(error)
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
