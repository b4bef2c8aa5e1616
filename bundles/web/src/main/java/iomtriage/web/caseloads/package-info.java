/** Caseloads that a host sent over HTTP: kept in files of the service's own while a list is made of them or looked at. */
@NullMarked
package iomtriage.web.caseloads;

import org.jspecify.annotations.NullMarked;
