/** IOM Triage in a Spring Boot program: services as beans, beans as what the host implements. */
@NullMarked
package iomtriage.spring;

import org.jspecify.annotations.NullMarked;
