public import Manuals

/// A step of a pathway that changed.
public struct StepChange: Spreadable {
    /// The step's name within the pathway.
    public let id: Replacement<String>
    public let action: ActionChange

    private init(id: Replacement<String>, action: ActionChange) {
        self.id = id
        self.action = action
    }

    public init(whole step: Pathway.Step, as presence: Presence) {
        id = Replacement(old: step.id, new: step.id)
        action = ActionChange(whole: step.action, as: presence)
    }

    init(old: Pathway.Step, new: Pathway.Step) {
        id = Replacement(old: old.id, new: new.id)
        action = ActionChange(old: old.action, new: new.action)
    }

    public var accepted: Pathway.Step { Pathway.Step(id: id.new, action: action.accepted) }
    public var rejected: Pathway.Step { Pathway.Step(id: id.old, action: action.rejected) }
    public var mirrored: Self { Self(id: id.mirrored, action: action.mirrored) }
}
