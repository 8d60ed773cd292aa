public import ArgumentParser
public import Editorial
public import Manuals
import Office

/// Which manual is meant.
struct ManualOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The manual's folder (default: the repository one stands in).", valueName: "dir"))
    var manual: String = "."

    func office() throws(OfficeError) -> Secretariat { try Secretariat(at: manual) }
}

/// Who acts.
struct ActOptions: ParsableArguments {
    @Option(name: .customLong("as"), help: ArgumentHelp("The member or officer who acts.", valueName: "member"))
    var actor: MemberID

    @Option(help: ArgumentHelp("An idempotency key: the act sent again under its key happens once.", valueName: "text"))
    var key: String?

    mutating func validate() throws {
        if let key, !(1...200).contains(key.utf8.count) || key.utf8.contains(where: { $0 < 0x21 || $0 == 0x7F }) {
            throw ValidationError("--key takes 1 to 200 characters without spaces.")
        }
    }
}

/// How the answer is spelled.
struct FormatOption: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: "How the answer is spelled: text or json.")
    var format: Format = .text
}

extension Name: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension ElementID: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension CalendarDay: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Impact: ExpressibleByArgument {}
extension Notice.Kind: ExpressibleByArgument {}
extension Position: ExpressibleByArgument {}
extension Release.Kind: ExpressibleByArgument {}
extension Disposition: EnumerableFlag {}

extension Seat: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Officer.Office: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
