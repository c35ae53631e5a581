/// Who the people are whom platforms send: links between them and people here, how a first comer is
/// found, and what somebody may do next in their browser.
///
/// Theory of operation. Whoever registers a platform says where its keys are, and could therefore
/// send anybody as anybody. So a platform's word alone, be it an address or an id of the school's
/// register, links only people who are nothing but students of that platform's course, and only
/// where staff said that it is to be believed; the moment they become more, in any course, that
/// link opens nothing until it is confirmed. Everybody else is linked by themselves: signed in
/// here, in the browser in which they came, they say that this is them. Links belong to the
/// platform as it is registered, not to what it calls itself, and fall away when its keys move
/// elsewhere. Nobody gets a role from a platform.
@NullMarked
package dev.argmax.service.lti.link;

import org.jspecify.annotations.NullMarked;
