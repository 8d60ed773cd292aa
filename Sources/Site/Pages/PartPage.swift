import HTML
import Manuals
import Releases

/// A part: how binding it is, and its chapters in printed order; or, at the address of a part the manual no longer has,
/// where its chapters went.
struct PartPage {
    let site: SiteContext
    let part: Outline.PartOutline
    let isFormer: Bool
    let standpoint: Standpoint

    init(_ site: SiteContext, _ part: Outline.PartOutline, isFormer: Bool = false) {
        self.site = site
        self.part = part
        self.isFormer = isFormer
        standpoint = site.standpoint(.part(part.part?.id))
    }

    func bytes() -> [UInt8] {
        PageFrame(site: site, standpoint: standpoint, title: part.title).page { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: part.title)
            if let lead { html(.p, .class("lead"), text: lead) }
            ChapterList(site: site, standpoint: standpoint).write(part.chapters, to: &html)
        }
    }

    private var lead: String? {
        if isFormer { return "The manual no longer has this part. Its chapters keep their addresses." }
        return site.outline.layout == .own ? part.part?.status.sentence : nil
    }
}

/// Chapters as a list of links, with a word where this release changed them.
struct ChapterList {
    let site: SiteContext
    let standpoint: Standpoint

    func write(_ chapters: [Outline.ChapterOutline], to html: inout Markup) {
        html(.ul, .class("chapters")) { html in
            for chapter in chapters {
                html(.li) { html in
                    html(.span, .class("code"), text: chapter.frontMatter.code ?? "")
                    html(.span, .class("name")) { html in
                        html(.a, .href(standpoint.address(of: .chapter(chapter.id))), text: chapter.frontMatter.title)
                        if let words = site.revisions.words(for: chapter.id) { html(.span, .class("flag"), text: words) }
                    }
                }
            }
        }
    }
}

extension Outline.PartOutline {
    /// The part's title; chapters that belong to no part have one of their own.
    var title: String { part?.title ?? "Other chapters" }
}

extension Part.Status {
    /// How binding a part is, as a sentence.
    var sentence: String {
        switch self {
        case .core: "Every agency follows these procedures."
        case .guidance: "This guidance complements the core procedures and is not compulsory."
        }
    }
}
