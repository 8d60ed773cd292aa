import Digests
import Manuals

extension JSONText {
    mutating func member(_ name: String, _ sentences: [ChangeSentence]) {
        member(name)
        array(sentences) { json, sentence in
            json.object { json in
                json.member("class", sentence.change.rawValue)
                json.member("importance", sentence.importance.name)
                json.member("subject", sentence.subject.description)
                if let label = sentence.label { json.member("label", label) }
                json.member("text", sentence.text)
            }
        }
    }

    mutating func write(_ entry: ChapterEntry, sentences: [ChangeSentence]) {
        object { json in
            let (change, oldPath, fields): (String, String?, [FieldChange])
            switch entry {
            case .unchanged: (change, oldPath, fields) = ("unchanged", nil, [])
            case .changed(let path, let redline):
                let former = path.old.isSpelled(as: path.new) ? nil : path.old
                (change, oldPath, fields) = ("changed", former, redline.frontMatter.changes)
            case .added(_, let frontMatter, _):
                (change, oldPath, fields) = ("added", nil, FieldChange.changes(from: [], to: frontMatter.fields))
            case .removed(_, let frontMatter, _):
                (change, oldPath, fields) = ("removed", nil, FieldChange.changes(from: frontMatter.fields, to: []))
            }
            json.member("change", change)
            json.member("chapter", entry.frontMatter.id.text)
            json.member("title", entry.frontMatter.title)
            json.member("path", entry.path)
            if let oldPath { json.member("oldPath", oldPath) }
            json.member("fields", fields)
            json.member("units", entry.units)
            json.member("sentences", sentences)
        }
    }

    mutating func write(_ entry: Merged<TermChange>) {
        object { json in
            let change = entry.spread
            json.member("change", entry.nodeChange.rawValue)
            json.member("term", change.term.new)
            if change.also.isChange {
                json.member("also")
                json.write(FieldChange(key: "also", old: YAMLText.list(change.also.old), new: YAMLText.list(change.also.new)))
            }
            json.write(change.meaning)
        }
    }

    mutating func write(_ entry: Merged<ReferenceChange>) {
        object { json in
            json.member("change", entry.nodeChange.rawValue)
            json.member("id", (entry.accepted ?? entry.rejected)?.id.text ?? "")
            json.member(
                "fields", FieldChange.changes(from: entry.rejected?.fields ?? [], to: entry.accepted?.fields ?? []))
        }
    }

    mutating func write(_ file: FileRedline) {
        object { json in
            switch file {
            case .unchanged: json.member("change", "unchanged")
            case .changed: json.member("change", "changed")
            case .added: json.member("change", "added")
            case .removed: json.member("change", "removed")
            case .renamed: json.member("change", "renamed")
            }
            json.member("path", file.path)
            if case .renamed(let path, _) = file { json.member("oldPath", path.old) }
            if let old = file.rejected { json.member("old", old.stamp) }
            if let new = file.accepted { json.member("new", new.stamp) }
        }
    }

    private mutating func member(_ name: String, _ stamp: FileStamp) {
        member(name)
        object { json in
            json.member("sha256", stamp.digest.hex)
            json.member("size", stamp.size)
        }
    }
}
