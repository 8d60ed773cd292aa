// HTML: a typed, escaping writer of pages into bytes.
//
// What lives here: `Markup`, which writes elements, attributes and text into one buffer in one pass;
// `Tag`, `VoidTag` and `Attribute`, the vocabulary pages are made of; `Address`, a link target that has been
// checked.
//
// What may not: pages, styles, anything about manuals. Nothing is imported.
//
// How data comes in: text and attribute values as strings, always escaped; tags and attribute names as typed
// constants, so that no text can become one; link targets as `Address`, which refuses every scheme but http,
// https, mailto and tel. An element is written by a call with its content as a closure, so it is closed where
// it was opened. The one door past escaping is `Markup.constant`, which takes only text that stands in the
// program's source. How data leaves: `Markup.bytes`, UTF-8.
