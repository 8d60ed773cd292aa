import Manuals

/// Redlines as JSON, version 1. Members are only ever added; a change of meaning is another version.
///
/// A chapter's redline:
/// ```
/// {"format": "rubric-redline", "version": 1, "chapter": ID,
///  "fields": [FIELD], "units": [UNIT], "sentences": [SENTENCE]}
/// FIELD     {"key", "old"?, "new"?}: a field of the front matter that changed, as YAML; a missing member is absence
/// UNIT      {"change": "unchanged" | "changed" | "added" | "deleted" | "moved-here" | "moved-away",
///            "kind": "section" | "paragraph", "id", "oldID"?, "nodes"?: [NODE],
///            "from"?: PLACE, "to"?: PLACE, "amended"?: BOOL, "splitFrom"?: ID, "joinedInto"?: ID}
///           in the reading order of the new text; unchanged and moved-away units have no nodes, a moved-here unit
///           has them where it is amended; `id` is the new one where there is one
/// PLACE     {"chapter", "id"}
///           of an added unit with `splitFrom`, or a deleted one with `joinedInto`, that was cut exactly, the nodes show
///           what changed in its words; the paragraph it was cut from ends in a node "split" or "joined";
///           where units beside one another end in a node "set-anew", their words are the same for the most part and set
///           out otherwise, and the nodes show the new text with what changed in its words; a deleted one has no others
/// NODE      {"kind", "change", "attributes"?: [FIELD], "label"?, "from"?: INT, "to"?: INT, "form"?,
///            "segments"?: [SEGMENT], "children"?: [NODE]}
///           kinds, changes and attributes are those of `RedlineNode`; `from` and `to` are the places of a row or item
///           that moved; `form` is there when the words are shown as two blocks, and says why: "mostly-changed" or
///           "too-long"
/// SEGMENT   {"change": "equal" | "deleted" | "inserted" | "restyled", "runs": [RUN], "oldRuns"?, "notes"?}
/// RUN       {"text"} | {"reference"} | {"cites"} | {"footnote"} | {"image": {"address", "alternative", "title"?}} |
///           {"break": true}, with "style"?: ["emphasis" | "strong" | "struck" | "code"], "link"?: {"address", "title"?}
/// SENTENCE  {"class": "new" | "amended" | "moved" | "withdrawn", "importance", "subject", "label"?, "text"}
/// ```
/// A manual's:
/// ```
/// {"format": "rubric-manual-redline", "version": 1, "settings": [FIELD],
///  "chapters": [{"change": "changed" | "added" | "removed", "chapter", "title", "path", "oldPath"?,
///                "fields", "units", "sentences"}],
///  "terms": [{"change", "term", "also"?: FIELD, "segments"}], "references": [{"change", "id", "fields"}],
///  "files": [{"change": "changed" | "added" | "removed" | "renamed", "path", "oldPath"?, "old"?: STAMP, "new"?: STAMP}],
///  "sentences": [SENTENCE]}
/// STAMP     {"sha256", "size"}
/// ```
/// with only what changed in every list.
///
/// A text beside two older ones, for a reader who comes back to it:
/// ```
/// {"format": "rubric-revisit", "version": 1, "sinceSeen": MANUAL, "againstInForce": MANUAL,
///  "standings": [{"id", "standing": "seen" | "new" | "undone"}]}
/// ```
/// where MANUAL is a manual's redline and the standings are those of `Revisit`, in the order of the ids.
public enum RedlineJSON {
    public static let version = 1

    /// A chapter's redline, with the sentences of its change list.
    public static func chapter(_ redline: ChapterRedline, sentences: [ChangeSentence] = []) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("format", "rubric-redline")
            json.member("version", version)
            json.member("chapter", redline.frontMatter.accepted.id.text)
            json.member("fields", redline.frontMatter.changes)
            json.member("units", redline.units)
            json.member("sentences", sentences)
        }
        return json.bytes
    }

    /// A manual's redline, with its change list.
    public static func manual(_ redline: ManualRedline, changes: ManualChanges) -> [UInt8] {
        var json = JSONText()
        json.write(redline, changes: changes)
        return json.bytes
    }

    /// A text beside two older ones, with both change lists.
    public static func revisit(_ revisit: Revisit, sinceSeen: ManualChanges, againstInForce: ManualChanges) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("format", "rubric-revisit")
            json.member("version", version)
            json.member("sinceSeen")
            json.write(revisit.sinceSeen, changes: sinceSeen)
            json.member("againstInForce")
            json.write(revisit.againstInForce, changes: againstInForce)
            json.member("standings")
            json.array(revisit.standings) { json, entry in
                json.object { json in
                    json.member("id", entry.id.text)
                    json.member("standing", entry.standing.rawValue)
                }
            }
        }
        return json.bytes
    }
}

extension JSONText {
    fileprivate mutating func write(_ redline: ManualRedline, changes: ManualChanges) {
        let sentences = Dictionary(changes.chapters.map { ($0.path, $0.sentences) }, uniquingKeysWith: { first, _ in first })
        object { json in
            json.member("format", "rubric-manual-redline")
            json.member("version", RedlineJSON.version)
            json.member("settings", redline.settings.changes)
            json.member("chapters")
            let chapters = redline.chapters.filter { !$0.isUnchanged }.mapConcurrently { entry in
                // An unchanged paragraph takes some 60 bytes; most are.
                var chapter = JSONText(reserving: 512 + 128 * entry.units.count)
                chapter.write(entry, sentences: sentences[entry.path] ?? [])
                return chapter
            }
            json.reserve(chapters.reduce(1024) { $0 + $1.bytes.count + 1 })
            json.array(chapters) { $0.write($1) }
            json.member("terms")
            json.array(redline.glossary.entries.lazy.filter { !$0.isUnchanged }) { $0.write($1) }
            json.member("references")
            json.array(redline.references.entries.lazy.filter { !$0.isUnchanged }) { $0.write($1) }
            json.member("files")
            json.array(redline.files.lazy.filter { !$0.isUnchanged }) { $0.write($1) }
            json.member("sentences", changes.sentences)
        }
    }
}
