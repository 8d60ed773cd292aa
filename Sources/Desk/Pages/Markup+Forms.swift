import Digests
import HTML
import Office

extension Markup {
    /// A form that changes something: it bears the session's token, and the key of the act it stands for.
    mutating func form(to path: String, _ visit: Visit, class name: String = "form", content: (inout Markup) -> Void) {
        self(.form, .post, .action(Address(path: path)), .class(name)) { html in
            html.secrets(of: visit)
            content(&html)
        }
    }

    /// A form somebody writes at length in: the desk's script saves it while they write, and keeps in the browser, under a
    /// name, what is not saved.
    mutating func writingForm(to path: String, _ visit: Visit, keeping name: String, content: (inout Markup) -> Void) {
        self(.form, .post, .action(Address(path: path)), .class("form"), .data("words", name)) { html in
            html.secrets(of: visit)
            content(&html)
        }
    }

    /// Ways to end a form of that kind, or to go on in it.
    mutating func writingButtons() {
        self(.p, .class("submit")) { html in
            html(.button, text: "Save")
            html(.button, .class("second"), .name("then"), .value(WritingStep.stay.rawValue), text: "Save and go on writing")
            html(.button, .class("second"), .name("then"), .value(WritingStep.look.rawValue), text: "Show how it reads")
        }
    }

    /// A form that bears a file.
    mutating func fileForm(to path: String, _ visit: Visit, content: (inout Markup) -> Void) {
        self(.form, .post, .action(Address(path: path)), .class("form"), .bearingFiles) { html in
            html.secrets(of: visit)
            content(&html)
        }
    }

    private mutating func secrets(of visit: Visit) {
        if let token = visit.token { hidden("token", token.formToken.hex) }
        hidden("key", visit.office.surroundings.freshKey())
    }

    mutating func hidden(_ name: String, _ value: String) {
        control([.field(.hidden), .name(name), .value(value)])
    }

    /// A field of one line, under its label.
    mutating func field(
        _ name: String, _ label: String, hint: String? = nil, kind: Attribute.Field = .text, value: String = "", isRequired: Bool = true,
        class size: String? = nil, remember purpose: String = "off", in form: String? = nil
    ) {
        let id = Self.id(name, form)
        self(.div, .class("field")) { html in
            html.caption(id, label, hint)
            html.control([
                .field(kind), .id(id), .name(name), value.isEmpty ? nil : .value(value), .autocomplete(purpose), isRequired ? .required : nil,
                size.map { .class($0) }, hint == nil ? nil : .describedBy("\(id)-hint"),
                kind == .password || purpose == "username" ? .notCapitalised : nil, purpose == "username" ? .notSpelled : nil,
            ])
        }
    }

    /// A field of several lines, under its label.
    mutating func area(
        _ name: String, _ label: String, hint: String? = nil, value: String = "", rows: Int = 5, isRequired: Bool = true, class size: String? = nil,
        in form: String? = nil
    ) {
        let id = Self.id(name, form)
        self(.div, .class("field")) { html in
            html.caption(id, label, hint)
            html.textArea(
                [.id(id), .name(name), .rows(rows), isRequired ? .required : nil, size.map { .class($0) }, hint == nil ? nil : .describedBy("\(id)-hint")],
                text: value)
        }
    }

    /// The rows a field needs to show Markdown whole, within reason.
    static func rows(for words: String) -> Int {
        let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
        return max(8, min(28, lines.reduce(2) { $0 + 1 + $1.utf8.count / 48 }))
    }

    /// One of several, of which each can be read before it is chosen.
    mutating func choice(
        _ name: String, _ value: String, _ label: String, hint: String? = nil, isChosen: Bool = false, kind: Attribute.Field = .radio
    ) {
        let id = "\(name)-\(value)"
        self(.div, .class("choice")) { html in
            html.control([
                .field(kind), .id(id), .name(name), .value(value), isChosen ? .checked : nil, kind == .radio ? .required : nil,
                hint == nil ? nil : .describedBy("\(id)-hint"),
            ])
            html(.label, .for(id), text: label)
            if let hint { html(.p, .class("hint"), .id("\(id)-hint"), text: hint) }
        }
    }

    /// One of a list.
    mutating func options(
        _ name: String, _ label: String, hint: String? = nil, _ options: [(value: String, words: String)], chosen: String = "", in form: String? = nil
    ) {
        let id = Self.id(name, form)
        self(.div, .class("field")) { html in
            html.caption(id, label, hint)
            html(.select, .id(id), .name(name), hint == nil ? nil : .describedBy("\(id)-hint")) { html in
                for option in options {
                    html(.option, .value(option.value), option.value == chosen ? .selected : nil, text: option.words)
                }
            }
        }
    }

    /// The words of a paragraph that somebody means; the desk's script fills in those that are chosen on the page.
    mutating func quotation(in form: String) {
        field(
            "quotation", "Which words, if not the whole paragraph?", hint: "Copied from the paragraph as it would read.", isRequired: false, in: form)
    }

    mutating func submit(_ words: String, class name: String? = nil) {
        self(.p, .class("submit")) { $0(.button, name.map { .class($0) }, text: words) }
    }

    /// What somebody knows about themselves alone, asked again before anything that decides.
    mutating func passphrase(_ why: String) {
        field("passphrase", "Your passphrase", hint: why, kind: .password, remember: "current-password")
    }

    private mutating func caption(_ id: String, _ label: String, _ hint: String?) {
        self(.label, .for(id), text: label)
        if let hint { self(.p, .class("hint"), .id("\(id)-hint"), text: hint) }
    }

    /// A field's id, which starts with its form where a page has several.
    private static func id(_ name: String, _ form: String?) -> String { form.map { "\($0)-\(name)" } ?? name }
}

/// What happens when a form somebody writes at length in is sent.
enum WritingStep: String {
    /// It is saved, and the chapter is shown.
    case leave = ""
    /// It is saved, and the form is shown again.
    case stay
    /// Nothing is saved; the form is shown again with how it would read.
    case look
}
