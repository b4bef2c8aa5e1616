@NullMarked
package iomtriage.http.authentication;

import org.jspecify.annotations.NullMarked;
