/** Tokens of an OpenID Connect provider, and the users that their claims name. */
@NullMarked
package iomtriage.openid;

import org.jspecify.annotations.NullMarked;
