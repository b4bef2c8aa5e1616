/** Hosts that others wrote: frameworks, Karaf, Spring Boot, a plain program. */
package iomtriage.integration.hosts;
