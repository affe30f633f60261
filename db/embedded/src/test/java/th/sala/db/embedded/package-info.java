/** The embedded database as real processes in real folders. */
package th.sala.db.embedded;
