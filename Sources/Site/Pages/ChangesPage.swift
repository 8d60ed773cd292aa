import Editorial
import HTML
import Manuals
import Redlines
import Releases

/// What changed with this edition: duties first, then proposal by proposal, then paragraph by paragraph.
struct ChangesPage {
    let site: SiteContext
    let standpoint: Standpoint
    let setting: Setting
    /// What is said of a change beside how it changed, by its section or paragraph.
    let remark: (ElementID) -> String?
    /// What stands under each changed unit that the text still has; nothing on a page of the site.
    var followUp: ((ElementID, inout Markup) -> Void)?
    var layout = RedlineLayout.inline

    /// Where the changes stand. The ids of units start as said.
    enum Setting {
        /// On a page of the site, which has every chapter's redline beside it.
        case page(ids: String = "~")
        /// On a page outside the site; chapters that come or go are shown in full there.
        case excerpt(ids: String)
    }

    init(_ site: SiteContext, as setting: Setting = .page(), remark: @escaping (ElementID) -> String? = { _ in nil }) {
        self.init(site, at: site.standpoint(site.changesPage ?? .changes(site.edition.facts?.name)), as: setting, remark: remark)
    }

    init(_ site: SiteContext, at standpoint: Standpoint, as setting: Setting, remark: @escaping (ElementID) -> String? = { _ in nil }) {
        self.site = site
        self.standpoint = standpoint
        self.setting = setting
        self.remark = remark
    }

    func bytes() -> [UInt8] {
        return PageFrame(site: site, standpoint: standpoint, title: title, description: summary).page(reserving: 64 << 10) { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: title)
            html(.p, .class("lead"), text: summary)
            if let document = DocumentLink(.changes, of: site, at: standpoint) {
                html(.p) { document.write("These changes to print or keep", to: &$0) }
            }
            writeDuties(to: &html)
            writeProposals(to: &html)
            writeChapters(to: &html)
            writeRest(to: &html)
            if site.edition.redline != nil {
                html(.p) { html in
                    html.text("For programs: ")
                    html(.a, .href(standpoint.address(ofFile: standpoint.page.pathForPrograms)), text: "these changes as JSON")
                    html.text(".")
                }
            }
        }
    }

    var title: String {
        if case .since(let release) = site.compared { return "What changed since release \(release)" }
        return site.edition.facts.map { "What changed in release \($0.name)" } ?? "What changed"
    }

    /// How much changed, as a sentence.
    var summary: String {
        let chapters = site.revisions.changedChapters
        let amended = chapters.filter { !$0.isWholeChapter }
        let changes = amended.reduce(0) { count, entry in count + entry.units.count { $0.isShownAsChange } }
        let new = chapters.count { if case .added = $0 { true } else { false } }
        let withdrawn = chapters.count { if case .removed = $0 { true } else { false } }
        var parts: [String] = []
        if !amended.isEmpty { parts.append("\(Self.count(changes, "change")) in \(Self.count(amended.count, "chapter"))") }
        if new > 0 { parts.append("\(Self.count(new, "chapter")) new") }
        if withdrawn > 0 { parts.append("\(Self.count(withdrawn, "chapter")) withdrawn") }
        let proposals = site.edition.changes.count
        if proposals > 0 { parts.append("from \(Self.count(proposals, "proposal"))") }
        let since = site.edition.facts.map { " In force from \($0.inForce.inWords)." } ?? ""
        return parts.isEmpty ? "No chapter changed.\(since)" : "\(parts.joined(separator: ", ")).\(since)"
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// The id of a unit's redline on this page.
    func anchor(of unit: ElementID) -> String { "\(ids)\(unit)" }

    /// What every id of the changes starts with.
    var ids: String {
        switch setting {
        case .page(let ids), .excerpt(let ids): ids
        }
    }

    /// Whether readers of the site find the unit there.
    func isOnSite(_ unit: ElementID) -> Bool {
        switch setting {
        case .page: true
        case .excerpt: site.edition.previous?.standing(of: unit) != nil
        }
    }

    /// Whether a sentence says that somebody's duty is another.
    static func isDuty(_ sentence: ChangeSentence) -> Bool { sentence.importance == .duty && sentence.change == .amended }

    /// What people must do differently, before everything else.
    func writeDuties(to html: inout Markup) {
        let duties = site.revisions.chapterChanges.map { chapter in
            (chapter, chapter.sentences.filter(Self.isDuty))
        }.filter { !$0.1.isEmpty }
        guard !duties.isEmpty else { return }
        html(.section, .class("duty-changes"), .labelledBy("\(prefix)duties")) { html in
            html(.h2, .id("\(prefix)duties"), text: dutiesTitle)
            for (chapter, sentences) in duties {
                html(.h3, text: name(of: chapter))
                write(sentences, to: &html)
            }
        }
    }

    /// Sentences as a list, each leading to the redline it is about.
    func write(_ sentences: [ChangeSentence], to html: inout Markup) {
        guard !sentences.isEmpty else { return }
        html(.ul, .class("sentences")) { html in
            for sentence in sentences {
                html(.li) { html in
                    if let label = sentence.label {
                        if case .unit(let id) = sentence.subject {
                            html(.a, .href(Address(fragment: anchor(of: id))), text: label)
                        } else {
                            html.text(label)
                        }
                        html.text(": ")
                    }
                    write(sentence.text, to: &html)
                }
            }
        }
    }

    /// A sentence's words.
    private func write(_ words: String, to html: inout Markup) {
        let links = LinkResolver(site: site, standpoint: standpoint, chapter: nil)
        for (words, address) in links.printed(words) {
            if let address { html(.a, .href(address), text: words) } else { html.text(words) }
        }
    }

    private var dutiesTitle: String {
        switch setting {
        case .page: "Duties that changed"
        case .excerpt: "Duties that would change"
        }
    }

    /// What the ids of the page's own furniture start with.
    private var prefix: String {
        switch setting {
        case .page(let ids): ids
        case .excerpt(let ids): "\(ids)~"
        }
    }

    func name(of chapter: ChapterChanges) -> String {
        let outline = site.outline.chapter(chapter.chapter) ?? site.edition.previous?.chapter(chapter.chapter)
        return outline?.frontMatter.printedTitle ?? chapter.title
    }
}

extension UnitRedline {
    /// Whether a list of changes shows the unit. What moved is shown where it stands now; without an id of its own, also
    /// where it stood, which has another address.
    var isShownAsChange: Bool {
        switch self {
        case .kept(.same): false
        case .movedAway(let comparison, let place): place.id != comparison.oldID
        case .kept(.changed), .added, .deleted, .movedHere: true
        }
    }
}

extension ChapterEntry {
    /// Whether the chapter came or went as a whole, which is said in a sentence and not paragraph by paragraph.
    var isWholeChapter: Bool {
        switch self {
        case .added, .removed: true
        case .unchanged, .changed: false
        }
    }
}
