#include "store/network_share.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kagami;

class tst_NetworkShare : public QObject {
    Q_OBJECT
private slots:
    void sharesAreKnownByTheirFileSystem_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("network");
        for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p"})
            QTest::newRow(type) << QByteArray(type) << true;
        for (const char* type : {"ext4", "btrfs", "tmpfs", "overlay", "vfat", "fuseblk", "iso9660", ""})
            QTest::newRow(type) << QByteArray(type) << false;
    }
    void sharesAreKnownByTheirFileSystem()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, network);
        QCOMPARE(isNetworkFileSystem(type), network);
    }

    void aFolderOfThisComputerIsNoShare()
    {
        const QTemporaryDir folder;
        QCOMPARE(networkShareOf(folder.filePath(QStringLiteral("case.kagami"))), QString());
    }

    void aPathThatIsNotThereIsNoShare()
    {
        QCOMPARE(networkShareOf(QStringLiteral("/no/such/folder/case.kagami")), QString());
    }
};

QTEST_GUILESS_MAIN(tst_NetworkShare)

#include "tst_network_share.moc"
