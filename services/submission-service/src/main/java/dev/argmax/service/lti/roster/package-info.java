/// Who is in a platform's course (LTI Names and Role Provisioning Services 2.0), as a roster file
/// that the import of rosters takes. It changes nothing itself.
@NullMarked
package dev.argmax.service.lti.roster;

import org.jspecify.annotations.NullMarked;
