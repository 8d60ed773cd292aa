import Editorial
import Manuals
import Redlines
import Releases

/// The manual's structure for programs, `manual.json`: parts, chapters, sections and paragraphs in reading order with
/// their permanent ids, their numbers in this edition and where they stand.
///
/// ```
/// {"format": "rubric-manual", "version": 1, "title", "publisher"?, "address"?,
///  "release"?: {"name", "kind", "publication", "inForce", "commit", "certifiedBy"},
///  "parts": [{"id"?, "title", "status"?: "core" | "guidance", "path", "chapters": [CHAPTER]}]}
/// CHAPTER   {"id", "code"?, "title", "path", "interests"?: [ID], "reviewBy"?: DAY, "units": [UNIT]}
/// UNIT      {"id", "kind": "section" | "paragraph", "number"?, "title"?: of a section, "depth"?: of a section, from 1}
/// ```
/// A unit stands at its chapter's `path`, `#` and its id. Members are only ever added; a change of meaning is another
/// version.
struct ManualJSON {
    static let path = "manual.json"

    let edition: Edition

    init(_ edition: Edition) {
        self.edition = edition
    }

    /// In canonical form (RFC 8785), and so with its members in the order of their names. Of the texts nothing is asked.
    func write(to take: ([UInt8]) -> Void) {
        let outline = edition.outline
        var json = JSONText(reserving: Self.piece + 16 << 10)
        json.object { json in
            json.memberIfAny("address", outline.settings.address)
            json.member("format", "rubric-manual")
            json.member("parts")
            json.array(outline.parts) { json, part in
                json.write(part) { json in
                    if json.bytes.count >= Self.piece { take(json.drain()) }
                }
            }
            json.memberIfAny("publisher", outline.settings.publisher)
            if let facts = edition.facts {
                json.member("release")
                // Strings alone, whose encoding never fails.
                json.write(json: (try? CanonicalJSON.bytes(of: facts)) ?? [])
            }
            json.member("title", outline.settings.title)
            json.member("version", 1)
        }
        take(json.ended())
    }

    /// The bytes that are given at once, or more by a chapter.
    private static let piece = 256 << 10
}

extension JSONText {
    fileprivate mutating func memberIfAny(_ name: String, _ words: String) {
        if !words.isEmpty { member(name, words) }
    }

    /// A part; `pause` is called after each of its chapters.
    fileprivate mutating func write(_ part: Outline.PartOutline, _ pause: (inout JSONText) -> Void) {
        object { json in
            json.member("chapters")
            json.array(part.chapters) { json, chapter in
                json.write(chapter)
                pause(&json)
            }
            if let id = part.part?.id { json.member("id", id.text) }
            json.member("path", Page.part(part.part?.id).path)
            if let part = part.part { json.member("status", part.status == .core ? "core" : "guidance") }
            json.member("title", part.title)
        }
    }

    private mutating func write(_ chapter: Outline.ChapterOutline) {
        let frontMatter = chapter.frontMatter
        object { json in
            if let code = frontMatter.code { json.member("code", code) }
            json.member("id", chapter.id.text)
            if !frontMatter.interests.isEmpty {
                json.member("interests")
                json.array(frontMatter.interests) { $0.string($1.text) }
            }
            json.member("path", Page.chapter(chapter.id).path)
            if let day = frontMatter.reviewBy { json.member("reviewBy", day.description) }
            json.member("title", frontMatter.title)
            json.member("units")
            let (skeleton, numbering) = (chapter.skeleton, chapter.numbering)
            var place = 0
            json.array(chapter.ids) { json, id in
                json.write(id, skeleton.section(at: place), numbered: numbering[unit: place])
                place += 1
            }
        }
    }

    private mutating func write(_ id: ElementID, _ section: Section?, numbered number: ArraySlice<UInt8>) {
        object { json in
            if let section { json.member("depth", section.depth) }
            json.member("id", id.text)
            json.member("kind", section == nil ? "paragraph" : "section")
            if !number.isEmpty { json.member("number", String(decoding: number, as: UTF8.self)) }
            if let section { json.member("title", section.title.plainText) }
        }
    }
}
